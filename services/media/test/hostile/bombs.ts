import { deflateSync } from 'node:zlib';
import { plain, resized, small } from '../jpeg.ts';
import { bomb, chunk, end, fileOf, header, picture } from '../png.ts';
import { resized as resizedWebp, small as smallWebp } from '../webp.ts';
import { type Hostile, cleaned, kinds, refusedAs } from './hostile.ts';

const pixel = chunk('IDAT', deflateSync(Buffer.alloc(8)));

/** Its last scan a thousand times: each goes through all pixels once more. */
async function scans(): Promise<Buffer> {
  const jpeg = await plain(9).jpeg({ progressive: true }).toBuffer();
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(1_000).fill(scan), jpeg.subarray(-2)]);
}

/** Small to send and large to open. */
export async function bombs(): Promise<Hostile[]> {
  const many = refusedAs.bind(undefined, 'too-many-pixels');
  const no = refusedAs.bind(undefined, 'not-a-photo');
  const { png, webp } = kinds;
  const packed = deflateSync(Buffer.alloc(100 * 1024 * 1024), { level: 9 });
  return [
    many('a PNG of 30,000 × 30,000 black pixels', bomb(30_000, 30_000), png),
    many('a PNG a little above what may be', bomb(7_072, 7_072), png),
    many('a PNG of one endless line', bomb(60_000_000, 1), png),
    many(
      'a PNG whose header alone is huge',
      fileOf(header({ width: 65_535, height: 65_535 }), pixel, end),
      png,
    ),
    many('a JPEG whose header alone is huge', resized(await small(6), 65_500, 65_500)),
    many('a JPEG a little above what may be', resized(await small(7), 7_072, 7_072)),
    many('a WebP whose header alone is huge', resizedWebp(await smallWebp(4), 16_383, 16_383), webp),
    no(
      'a PNG beyond what a PNG may be',
      fileOf(header({ width: 0x7fffffff, height: 0x7fffffff }), pixel, end),
      png,
    ),
    no('a JPEG of a thousand scans', await scans()),
    cleaned(
      'a PNG with 100 MB of text',
      picture(7, {
        before: [chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed]))],
      }),
      png,
    ),
    cleaned(
      'a PNG with 100 MB of international text',
      picture(8, {
        after: [chunk('iTXt', Buffer.concat([Buffer.from('Comment\0\x01\0\0\0'), packed]))],
      }),
      png,
    ),
    cleaned(
      'a PNG with a colour profile of 100 MB',
      picture(9, {
        before: [chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), packed]))],
      }),
      png,
    ),
    cleaned(
      'a PNG of ten thousand chunks',
      picture(10, {
        before: Array.from({ length: 10_000 }, () => chunk('tEXt', 'a\0b')),
      }),
      png,
    ),
  ];
}
