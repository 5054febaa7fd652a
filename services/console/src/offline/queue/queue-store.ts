import type { Owner } from '../owner.ts';
import { openJson, sealJson } from '../vault/seal.ts';
import { Watched } from '../watched.ts';
import { type Entry, isUnsent, photosLeft } from './entry.ts';
import { afterRestart, nextOrder } from './queue.ts';

/** So many that the platform has are still shown. */
const shownAccepted = 60;

/** The queue of one person on this phone: in memory to be shown, sealed on the phone to outlive all. */
export class QueueStore extends Watched {
  readonly #owner: Owner;
  readonly #entries = new Map<string, Entry>();
  readonly #kept = new Map<string, Entry>();
  /** One write after the other, so that an older never covers a newer. */
  #writing: Promise<unknown> = Promise.resolve();
  /** The phone could not keep something: it is full. */
  trouble = false;

  constructor(owner: Owner) {
    super();
    this.#owner = owner;
  }

  async load(): Promise<void> {
    const { db, subject, key } = this.#owner;
    const kept = await db.queue.where({ subject }).toArray();
    const entries = await Promise.all(
      kept.map(async ({ id, sealed }) => (await openJson(key, placeOf(id), sealed)) as Entry),
    );
    for (const entry of entries.map(afterRestart)) {
      this.#entries.set(entry.id, entry);
      this.#kept.set(entry.id, entry);
    }
    this.changed();
  }

  get all(): Entry[] {
    return [...this.#entries.values()];
  }

  /** As they lie on the phone: this much is still there if it is switched off now. */
  get kept(): Entry[] {
    return [...this.#kept.values()];
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  get nextOrder(): number {
    return nextOrder(this.all);
  }

  /** Shown at once; resolves when it is on the phone. @throws Error where the phone can keep no more */
  put(...entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) this.#entries.set(entry.id, entry);
    this.changed();
    return this.#write(async ({ db, subject, key }) => {
      const sealed = await Promise.all(
        entries.map(async (entry) => {
          const { id } = entry;
          return { subject, id, sealed: await sealJson(key, placeOf(id), entry) };
        }),
      );
      await db.queue.bulkPut(sealed);
      for (const entry of entries) this.#kept.set(entry.id, entry);
    });
  }

  remove(...ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#entries.delete(id);
    this.changed();
    return this.#write(async ({ db, subject }) => {
      await db.queue.bulkDelete(ids.map((id) => [subject, id] as [string, string]));
      for (const id of ids) this.#kept.delete(id);
    });
  }

  /** Lets go of the oldest that the platform has, with all their photos. */
  async tidy(): Promise<void> {
    const done = this.all.filter((entry) => !isUnsent(entry) && photosLeft(entry).length === 0);
    const old = done.sort((one, other) => other.order - one.order).slice(shownAccepted);
    if (old.length > 0) await this.remove(...old.map(({ id }) => id));
  }

  #write(work: (owner: Owner) => Promise<unknown>): Promise<void> {
    const written = this.#writing.then(() => this.#owner.write(work));
    this.#writing = written.catch(() => {
      this.trouble = true;
      this.changed();
    });
    return written.then(() => {
      this.trouble = false;
      this.changed();
    });
  }
}

const placeOf = (id: string): string => `queue/${id}`;
