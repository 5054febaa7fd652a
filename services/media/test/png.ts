import { crc32, deflateSync } from 'node:zlib';

/** PNG written by hand: an encoder would not write what is wrong. */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export function chunk(type: string, data: Buffer | string = ''): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  return Buffer.concat([uint32(body.length - 4), body, uint32(crc32(body))]);
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 6 RGBA */
  readonly colour?: number;
}

export const header = ({ width, height, depth = 8, colour = 2 }: Header): Buffer =>
  chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([depth, colour, 0, 0, 0])]));

export const end = chunk('IEND');
export const fileOf = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([signature, ...chunks]);

/** RGB pixels that differ, so that a picture does not look like another. */
function pixels(width: number, height: number, seed: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, at = 0; y < height; y += 1) {
    at += 1;
    for (let x = 0; x < width * 3; x += 1, at += 1) rows[at] = (x * 7 + y * 13 + seed * 31) & 0xff;
  }
  return rows;
}

/** A good picture; `before` and `after` are chunks around its pixels. */
export const picture = (
  seed: number,
  {
    before = [],
    after = [],
  }: { readonly before?: readonly Buffer[]; readonly after?: readonly Buffer[] } = {},
): Buffer =>
  fileOf(
    header({ width: 40, height: 30 }),
    ...before,
    chunk('IDAT', deflateSync(pixels(40, 30, seed))),
    ...after,
    end,
  );

/** As large as it says, and next to nothing to send: one bit a pixel, all of them black. */
export const bomb = (width: number, height: number): Buffer =>
  fileOf(
    header({ width, height, depth: 1, colour: 0 }),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 })),
    end,
  );

/** The APNG chunks that make one more frame of it. */
export const frames = (seed: number): { readonly before: Buffer[]; readonly after: Buffer[] } => {
  const frame = (sequence: number): Buffer =>
    chunk('fcTL', Buffer.concat([sequence, 40, 30, 0, 0].map(uint32).concat(Buffer.alloc(6, 1))));
  const data = Buffer.concat([uint32(2), deflateSync(pixels(40, 30, seed))]);
  return {
    before: [chunk('acTL', Buffer.concat([uint32(2), uint32(0)])), frame(0)],
    after: [frame(1), chunk('fdAT', data)],
  };
};
