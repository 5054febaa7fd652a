import { DomainError } from '@firegrid/problem';
import { type Album, type Clocked, isHeld, takeIn } from '../photo/album.ts';
import { encode } from '../photo/encode.ts';
import { checkOriginal } from '../photo/original.ts';
import { problems } from '../photo/problems.ts';
import type { Completed } from './schemas.ts';
import type { InTurn } from './slots.ts';
import { type Upload, forget, gather } from './upload.ts';

export interface Completing extends Clocked {
  /** Each has its original in memory, and what it is decoded to. */
  readonly inTurn: InTurn;
}

/**
 * Makes a photo of the parts that have arrived. Repeating it is safe at any time, from several phones and after any crash.
 * @throws DomainError parts-missing, hash-differs, not-a-photo, too-many-pixels, unavailable
 */
export async function complete(album: Completing, upload: Upload): Promise<Completed> {
  const { objects, inTurn, clock } = album;
  const act = { by: upload.by, at: clock() };
  if (!(await isHeld(album, upload.hash, act))) await inTurn(() => makePhoto(album, upload));
  await forget(objects, upload);
  return { hash: upload.hash, status: 'held' };
}

async function makePhoto(album: Completing, upload: Upload): Promise<void> {
  const { objects, clock } = album;
  const act = { by: upload.by, at: clock() };
  const { missing, original } = await gather(objects, upload);
  if (missing.length > 0) {
    // Parts go when their photo is here: the same one, sent twice at once, may have been faster the other time.
    if (await isHeld(album, upload.hash, act)) return;
    throw partsMissing(missing);
  }
  await takeIn(album, upload.hash, await examined(album, upload, original), upload.by);
}

/** Of parts that are refused nothing can be made any more, so they go; a phone that has the photo begins anew. */
async function examined({ objects }: Album, upload: Upload, original: Buffer) {
  try {
    checkOriginal(original, upload);
    return await encode(original, upload.type);
  } catch (error) {
    if (error instanceof DomainError && error.status < 500) await forget(objects, upload);
    throw error;
  }
}

/** As many as a problem lists. */
const mostNamed = 50;

const partsMissing = (missing: readonly number[]) =>
  new DomainError(problems['parts-missing'], `${missing.length} parts have not arrived whole.`, {
    errors: missing.slice(0, mostNamed).map((number) => ({
      pointer: `/parts/${number}`,
      message: 'has not arrived whole',
    })),
  });
