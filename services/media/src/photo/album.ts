import { randomUUID } from 'node:crypto';
import type { Actor, Issued } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import type { Objects } from '../objects.ts';
import { type Encoded, encodedType } from './encode.ts';
import { type Command, type Picture, needsRenewal } from './photo.ts';
import { type Photos, anywhere, keptOf } from './store.ts';

/** What photos lie in: what is known of them, and their bytes. */
export interface Album {
  readonly photos: Photos;
  readonly objects: Objects;
}

/** An album whose clock is asked again when something has taken its time. */
export interface Clocked extends Album {
  readonly clock: () => Date;
}

export interface Act {
  readonly by: Actor;
  readonly at: Date;
}

/** The keys of a photo's two pictures. */
export const objectKeys = (hash: string, object: string) => ({
  copy: `photos/${hash}/${object}/copy.jpg`,
  thumbnail: `photos/${hash}/${object}/thumbnail.jpg`,
});

/** Whether a photo is here. Who asks means to name it in a record soon: the time it may go unnamed begins anew. */
export async function isHeld({ photos }: Pick<Album, 'photos'>, hash: string, act: Act): Promise<boolean> {
  const kept = (await keptOf(photos, [hash])).get(hash);
  if (!kept) return false;
  if (!needsRenewal(kept, act.at)) return true;
  const { status } = await does(photos, hash, { type: 'need' }, act);
  return status === 'kept';
}

/**
 * Takes a photo in. Its objects are announced before they are written: whatever breaks in between, what was written is
 * known and goes with the next sweep.
 */
export async function takeIn(
  { photos, objects, clock }: Clocked,
  hash: string,
  { copy, thumbnail }: { readonly copy: Encoded; readonly thumbnail: Encoded },
  by: Actor,
): Promise<void> {
  const object = randomUUID();
  const keys = objectKeys(hash, object);
  await announce(photos, hash, object, { by, at: clock() });
  await objects.write(keys.copy, copy.data, encodedType);
  await objects.write(keys.thumbnail, thumbnail.data, encodedType);
  const pictures = { copy: pictureOf(copy), thumbnail: pictureOf(thumbnail) };
  await does(photos, hash, { type: 'keep', object, ...pictures }, { by, at: clock() });
}

const pictureOf = ({ data: _, ...picture }: Encoded): Picture => picture;

/** The photo may be new, or become known this moment. */
async function announce(photos: Photos, hash: string, object: string, act: Act): Promise<void> {
  const command = { type: 'begin', object } as const;
  const issued = { ...act, id: object };
  const { items } = await photos.find(anywhere, { hashes: [hash] }, { limit: 1 });
  if (items.length === 0) {
    try {
      await photos.handle(anywhere, hash, command, issued, { fingerprint: object, create: true });
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
    }
  }
  await photos.handle(anywhere, hash, command, issued, { fingerprint: object });
}

const does = (photos: Photos, hash: string, command: Command, act: Act) => {
  const issued: Issued = { ...act, id: randomUUID() };
  return photos.handle(anywhere, hash, command, issued, { fingerprint: issued.id });
};
