import sharp, { type Sharp } from 'sharp';

/** JPEG segments written by hand around what an encoder made. */

/** A picture of noise like a camera's: it does not compress, so that sizes are like those of photos. */
export async function noise(
  width: number,
  height: number,
  { quality = 80, seed = 1 }: { readonly quality?: number; readonly seed?: number } = {},
): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3);
  for (let i = 0, state = seed; i < raw.length; i += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    raw[i] = state >>> 16;
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** A small picture in a colour of its own. */
export const plain = (seed: number): Sharp =>
  sharp({
    create: {
      ...{ width: 40, height: 30, channels: 3 },
      background: { r: (seed * 37) & 0xff, g: (seed * 91) & 0xff, b: (seed * 53) & 0xff },
    },
  });

export const small = (seed: number): Promise<Buffer> => plain(seed).jpeg().toBuffer();

/** @param marker 0xe1 for APP1, 0xfe for a comment, … */
export function segment(marker: number, data: Buffer | string): Buffer {
  const body = Buffer.from(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** With segments right after its beginning. */
export const laden = (jpeg: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** With another width and height in its frame header. */
export function resized(jpeg: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg);
  const at = copy.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08]));
  if (at < 0) throw new Error('no baseline frame header');
  copy.writeUInt16BE(height, at + 5);
  copy.writeUInt16BE(width, at + 7);
  return copy;
}
