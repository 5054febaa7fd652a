import type { OfflineDb } from './db.ts';

/** Whose records, queue and photos these are, and what opens them. Once closed, nothing more of theirs is kept. */
export class Owner {
  readonly db: OfflineDb;
  readonly subject: string;
  readonly key: CryptoKey;
  readonly #writing = new Set<Promise<unknown>>();
  #closed = false;

  constructor(db: OfflineDb, subject: string, key: CryptoKey) {
    [this.db, this.subject, this.key] = [db, subject, key];
  }

  /** All that is written of a person goes through here. @throws Error once closed, or where the phone is full */
  async write(work: (owner: Owner) => Promise<unknown>): Promise<void> {
    if (this.#closed) throw new Error('its owner has left this phone');
    const writing = work(this);
    this.#writing.add(writing);
    try {
      await writing;
    } finally {
      this.#writing.delete(writing);
    }
  }

  /** Resolves when the last write is done: what is taken away after that stays away. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#writing);
  }
}
