import { DomainError } from '@firegrid/problem';
import sharp from 'sharp';
import { type PhotoType, notAPhoto, sha256Of } from './original.ts';
import type { Picture } from './photo.ts';
import { problems } from './problems.ts';

/** The one file that knows sharp and, behind it, libvips. */

/** What every photo becomes, whatever it was: any browser, print and report reads it, and it holds no program. */
export const encodedType = 'image/jpeg';

export interface Encoded extends Picture {
  readonly data: Buffer;
}

/** They bound time and memory, whatever is sent: the worst found takes some seconds and half a gigabyte. */
const mostPixels = 50_000_000;
/** Pixels of the longer side. */
const sides = { copy: 2_048, thumbnail: 320 } as const;

// Of all that libvips reads, the three formats that are let in; each of the others is a parser nobody needs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// No photo comes twice: what it was decoded to is not kept.
sharp.cache(false);

/**
 * Encodes a photo anew, turned as the camera was held, in sRGB and on white, without any of its metadata: at most 2,048
 * pixels a side, and once more as a thumbnail of 320.
 * @throws DomainError not-a-photo, too-many-pixels
 */
export async function encode(
  original: Buffer,
  type: PhotoType,
): Promise<{ readonly copy: Encoded; readonly thumbnail: Encoded }> {
  try {
    await checkHeader(original, type);
    const copy = await jpeg(original, sides.copy);
    return { copy, thumbnail: await jpeg(copy.data, sides.thumbnail) };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw notAPhoto(type, error);
  }
}

/** Reads the header alone: how large a bomb is, is known before it goes off. */
async function checkHeader(original: Buffer, type: PhotoType): Promise<void> {
  const { format, width, height } = await sharp(original, { limitInputPixels: false }).metadata();
  if (`image/${format}` !== type) throw notAPhoto(type);
  if (width * height <= mostPixels) return;
  throw new DomainError(
    problems['too-many-pixels'],
    `A photo may have up to ${mostPixels} pixels; this one has ${width} × ${height}.`,
    { errors: [{ pointer: '/params/hash', message: 'has too many pixels' }] },
  );
}

async function jpeg(source: Buffer, side: number): Promise<Encoded> {
  // Cameras that warn of an odd header are many; what ends too early or breaks in the middle is refused.
  const { data, info } = await sharp(source, { failOn: 'error', limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const { width, height, size: bytes } = info;
  return { data, sha256: sha256Of(data), bytes, width, height };
}
