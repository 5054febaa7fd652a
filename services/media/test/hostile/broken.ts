import { deflateSync } from 'node:zlib';
import { noise, plain, resized, segment, small } from '../jpeg.ts';
import { chunk, end, fileOf, header, picture } from '../png.ts';
import { extended, fileOf as webpOf, pixelsOf } from '../webp.ts';
import { type Hostile, kinds, refusedAs } from './hostile.ts';

const cut = (bytes: Buffer, part: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * part));
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

/** Photos that end too early or break in the middle: a decoder that guesses would show what was in its memory. */
export async function brokenPhotos(): Promise<Hostile[]> {
  const no = refusedAs.bind(undefined, 'not-a-photo');
  const { png, webp } = kinds;
  const whole = await noise(160, 120);
  const progressive = await plain(7).resize(160, 120).jpeg({ progressive: true }).toBuffer();
  const good = picture(6);
  const pixels = good.indexOf('IDAT');
  const wide = { width: 40, height: 30 };
  const wholeWebp = await plain(8).webp().toBuffer();
  return [
    no('half a JPEG', cut(whole, 0.5)),
    no('a JPEG without its last tenth', cut(whole, 0.9)),
    no('half a progressive JPEG', cut(progressive, 0.5)),
    no('a JPEG of headers alone', cut(await small(4), 0.3)),
    no('a JPEG of no size', resized(await small(5), 0, 0)),
    no(
      'a JPEG of segments without a picture',
      Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xfe, 'x'), Buffer.from([0xff, 0xd9])]),
    ),
    no('a JPEG segment longer than the file', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0x45, 0x78])),
    no('half a PNG', cut(good, 0.5), png),
    no('a PNG that ends in its pixels', good.subarray(0, pixels + 40), png),
    no('a PNG without pixels', fileOf(header(wide), end), png),
    no('a PNG of no size', fileOf(header({ width: 0, height: 0 }), chunk('IDAT', deflateSync('')), end), png),
    no('a PNG with a wrong sum in its header', flipped(good, 30), png),
    no('a PNG whose pixels are no deflate', fileOf(header(wide), chunk('IDAT', 'x'.repeat(500)), end), png),
    no('a PNG with too few pixels', fileOf(header(wide), chunk('IDAT', deflateSync('few')), end), png),
    no('a PNG of a colour that is none', fileOf(header({ ...wide, colour: 9 }), end), png),
    no('a PNG of seven bits', fileOf(header({ ...wide, depth: 7 }), end), png),
    no('half a WebP', cut(wholeWebp, 0.5), webp),
    no('a WebP without pixels', webpOf(extended(0)), webp),
    no('a WebP that is smaller than it says', webpOf(extended(0, 400, 300), await pixelsOf(3)), webp),
  ];
}
