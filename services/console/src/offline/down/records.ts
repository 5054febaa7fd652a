import type { KeptRecord } from '../db.ts';
import type { Owner } from '../owner.ts';
import { openJson, sealJson } from '../vault/seal.ts';
import { Watched } from '../watched.ts';
import { changesOf } from './apply.ts';
import type { FeedItem, FeedPage, Kept, Kind, Kinds } from './kinds.ts';

type Book = Map<string, { readonly id: string; readonly version: number; readonly data: unknown }>;

/** What came from the platform: in memory to be shown and searched, sealed on the phone. */
export class Records extends Watched {
  readonly #owner: Owner;
  #books = new Map<string, Book>();
  #cursor: string | undefined;

  constructor(owner: Owner) {
    super();
    this.#owner = owner;
  }

  async load(): Promise<void> {
    const { db, subject, key } = this.#owner;
    const [records, cursor] = await Promise.all([
      db.records.where({ subject }).toArray(),
      db.cursors.get(subject),
    ]);
    await Promise.all(
      records.map(async ({ kind, id, sealed }) =>
        this.#set((await openJson(key, placeOf(kind, id), sealed)) as FeedItem),
      ),
    );
    this.#cursor = cursor && ((await openJson(key, 'cursor', cursor.sealed)) as string);
    this.changed();
  }

  /** How far the feed was read; undefined where it was not begun. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  all<K extends Kind>(kind: K): Kept<K>[] {
    return [...(this.#books.get(kind)?.values() ?? [])] as Kept<K>[];
  }

  get<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
    return this.#books.get(kind)?.get(id)?.data as Kinds[K] | undefined;
  }

  versionOf(kind: Kind, id: string): number | undefined {
    return this.#books.get(kind)?.get(id)?.version;
  }

  /** A page and the place it leads to are kept together or not at all: a phone that goes off goes on from there. */
  async apply(page: FeedPage): Promise<void> {
    const changes = changesOf(page, (kind, id) => this.#books.get(kind)?.get(id)?.version);
    await this.#owner.write(async ({ db, subject, key }) => {
      const sealed = await this.#sealed(changes.put);
      const cursor = { subject, sealed: await sealJson(key, 'cursor', page.next) };
      await db.transaction('rw', db.records, db.cursors, async () => {
        if (changes.anew) await db.records.where({ subject }).delete();
        await db.records.bulkDelete(
          changes.gone.map(({ kind, id }) => [subject, kind, id] as [string, string, string]),
        );
        await db.records.bulkPut(sealed);
        await db.cursors.put(cursor);
      });
    });
    // Who its owner is comes from elsewhere, and is asked for again after each reading.
    if (changes.anew) this.#books = new Map([...this.#books].filter(([kind]) => kind === 'me'));
    for (const item of changes.put) this.#set(item);
    for (const { kind, id } of changes.gone) this.#books.get(kind)?.delete(id);
    this.#cursor = page.next;
    this.changed();
  }

  /** What is asked for by itself and not by the feed. */
  async put<K extends Kind>(kind: K, id: string, data: Kinds[K]): Promise<void> {
    const item = { kind, id, version: 0, gone: false, data: data as object as Record<string, unknown> };
    await this.#owner.write(async ({ db }) => db.records.bulkPut(await this.#sealed([item])));
    this.#set(item);
    this.changed();
  }

  /** Everything is let go: the next page begins anew. */
  async forget(): Promise<void> {
    await this.#owner.write(({ db, subject }) => db.wipeRecords(subject));
    this.#books = new Map();
    this.#cursor = undefined;
    this.changed();
  }

  #set(item: FeedItem): void {
    const { kind, id, version, data } = item;
    const book = this.#books.get(kind) ?? new Map<string, Book extends Map<string, infer V> ? V : never>();
    book.set(id, { id, version, data });
    this.#books.set(kind, book);
  }

  #sealed(items: readonly FeedItem[]): Promise<KeptRecord[]> {
    const { subject, key } = this.#owner;
    return Promise.all(
      items.map(async (item) => {
        const { kind, id } = item;
        return { subject, kind, id, sealed: await sealJson(key, placeOf(kind, id), item) };
      }),
    );
  }
}

const placeOf = (kind: string, id: string): string => `record/${kind}/${id}`;
