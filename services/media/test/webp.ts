import { plain } from './jpeg.ts';

/** WebP's chunks written by hand around what an encoder made. */

export function chunk(type: string, data: Buffer | string): Buffer {
  const body = Buffer.from(data);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), size, body, Buffer.alloc(body.length % 2)]);
}

export function fileOf(...chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

export const small = (seed: number): Promise<Buffer> => plain(seed).webp().toBuffer();

/** The header of what has more than pixels. @param flags 0x20 colour profile, 0x08 EXIF, 0x04 XMP */
export function extended(flags: number, width = 40, height = 30): Buffer {
  const head = Buffer.alloc(10);
  head[0] = flags;
  head.writeUIntLE(width - 1, 4, 3);
  head.writeUIntLE(height - 1, 7, 3);
  return chunk('VP8X', head);
}

/** With another width and height in its frame header. */
export function resized(webp: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(webp);
  const at = copy.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  if (at < 0) throw new Error('no lossy frame');
  copy.writeUInt16LE(width, at + 3);
  copy.writeUInt16LE(height, at + 5);
  return copy;
}

/** The chunk of a small picture's pixels. */
export const pixelsOf = async (seed: number): Promise<Buffer> => (await small(seed)).subarray(12);
