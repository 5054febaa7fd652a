import type { TakenPhoto } from '../photos/take.ts';
import type { Owner } from './owner.ts';
import { openBytes, sealBytes } from './vault/seal.ts';

const type = 'image/jpeg';

/** Photos taken on this phone, sealed until the platform has them. */
export class PhotoStore {
  readonly #owner: Owner;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** @throws Error where the phone can keep no more */
  async keep({ hash, blob }: TakenPhoto): Promise<void> {
    await this.#owner.write(async ({ db, subject, key }) => {
      const sealed = await sealBytes(key, placeOf(hash), await blob.arrayBuffer());
      await db.photos.put({ subject, hash, sealed });
    });
  }

  /** @returns undefined where it is not, or no longer, on this phone */
  async read(hash: string): Promise<Blob | undefined> {
    const { db, subject, key } = this.#owner;
    const kept = await db.photos.get([subject, hash]);
    return kept && new Blob([await openBytes(key, placeOf(hash), kept.sealed)], { type });
  }

  async drop(hashes: readonly string[]): Promise<void> {
    const { db, subject } = this.#owner;
    await db.photos.bulkDelete(hashes.map((hash) => [subject, hash] as [string, string]));
  }

  /** Lets go of all but these; not while somebody takes photos, which are kept a moment before they are named. */
  async dropBut(wanted: ReadonlySet<string>): Promise<void> {
    const { db, subject } = this.#owner;
    const kept = await db.photos.where({ subject }).primaryKeys();
    await db.photos.bulkDelete(kept.filter(([, hash]) => !wanted.has(hash)));
  }
}

const placeOf = (hash: string): string => `photo/${hash}`;
