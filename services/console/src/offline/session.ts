import type { Api } from '../api/client.ts';
import { commandId } from '../api/command-id.ts';
import { Records } from './down/records.ts';
import type { Owner } from './owner.ts';
import { PhotoStore } from './photo-store.ts';
import { type Entry, isUnsent, photosWanted } from './queue/entry.ts';
import { QueueStore } from './queue/queue-store.ts';
import { Sync } from './sync.ts';

/** What a command is made of; the rest is the same for all. */
export type NewEntry = Pick<Entry, 'kind' | 'body' | 'about'> &
  Partial<Pick<Entry, 'id' | 'target' | 'ifMatch' | 'after' | 'photos' | 'form'>>;

/** An opened phone: one person's records, photos, queue, and the way to the platform. */
export class Session {
  readonly subject: string;
  readonly records: Records;
  readonly queue: QueueStore;
  readonly photos: PhotoStore;
  readonly sync: Sync;
  readonly #owner: Owner;

  private constructor(owner: Owner, api: Api, signedIn: () => Promise<boolean>) {
    this.#owner = owner;
    this.subject = owner.subject;
    this.records = new Records(owner);
    this.queue = new QueueStore(owner);
    this.photos = new PhotoStore(owner);
    this.sync = new Sync({ ...this, api, signedIn });
  }

  /** Its `sync` stands still until it is started. */
  static async open(owner: Owner, api: Api, signedIn: () => Promise<boolean>): Promise<Session> {
    const session = new Session(owner, api, signedIn);
    await Promise.all([session.records.load(), session.queue.load()]);
    await session.photos.dropBut(photosWanted(session.queue.all));
    return session;
  }

  /** Stands still for good: what was asked for may still be answered, and is not kept any more. */
  async close(): Promise<void> {
    this.sync.stop();
    await this.#owner.close();
  }

  /** Somebody's work that the platform does not have. */
  get unsent(): Entry[] {
    return this.queue.all.filter(isUnsent);
  }

  /** Keeps what was begun, at every touch. @throws Error where the phone can keep no more */
  async keepDraft(draft: NewEntry & { readonly id: string }): Promise<void> {
    const madeAt = this.queue.get(draft.id)?.madeAt;
    await this.queue.put({ ...this.#entryOf(draft), ...(madeAt ? { madeAt } : {}), state: 'draft' });
  }

  /** Puts something done at the end of the queue; it goes as soon as it can. */
  async add(made: NewEntry): Promise<void> {
    await this.queue.put({ ...this.#entryOf(made), order: this.queue.nextOrder, state: 'waiting' });
    this.sync.soon();
  }

  /** After a conflict: the same again on the record as it is now. It is another command, with an id of its own. */
  async sendAgain(entry: Entry, ifMatch: number | undefined): Promise<void> {
    const { kind, body, about, target, photos } = entry;
    await this.add({
      ...{ kind, body, about, photos },
      ...(target === undefined ? {} : { target }),
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    await this.queue.remove(entry.id);
  }

  #entryOf({ id = commandId(), after = [], photos = [], ...made }: NewEntry): Entry {
    const madeAt = new Date().toISOString();
    const photosSent = this.queue.get(id)?.photosSent ?? [];
    return { order: 0, state: 'draft', madeAt, ...made, id, after, photos, photosSent };
  }
}
