import { urlSeconds } from '../objects.ts';
import { type Album, isHeld } from '../photo/album.ts';
import type { Offer } from './schemas.ts';
import { type Upload, arrivedParts, keyOf, partsOf } from './upload.ts';

/**
 * What a phone has to send: nothing where the photo is here, whoever brought it.
 * @param at when it is asked, for the time the photo may go unnamed
 */
export async function offer(album: Album, upload: Upload, at: Date): Promise<Offer> {
  const { hash, by } = upload;
  if (await isHeld(album, hash, { by, at })) return { hash, status: 'held', parts: [], expiresAt: null };
  // The storage goes by its own clock, not by that of the acts.
  const expiresAt = new Date(Date.now() + urlSeconds * 1_000).toISOString();
  const there = await arrivedParts(album.objects, upload);
  const parts = partsOf(upload).map(async (part) => {
    const key = keyOf(upload, part);
    const url = there.has(part.number) ? null : await album.objects.addressToPut(key, part.bytes);
    return { ...part, url };
  });
  return { hash, status: 'wanted', parts: await Promise.all(parts), expiresAt };
}
