import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { laden, plain, segment, small } from '../jpeg.ts';
import { exif, html, iccSegment, iptc, marker, php, profile, script, tiff, xmp, zip } from '../metadata.ts';
import { chunk, frames, picture } from '../png.ts';
import { chunk as webpChunk, extended, fileOf, pixelsOf } from '../webp.ts';
import { type Hostile, cleaned, kinds } from './hostile.ts';

const { png, webp } = kinds;
const zipped = (keyword: string): Buffer =>
  Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(marker)]);
const behind = (photo: Buffer, ...more: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat([photo, ...more.map((one) => Buffer.from(one))]);

/** Good photos with something beside the picture: where somebody lives, or a program for whoever takes it for one. */
export const ladenPhotos = async (): Promise<Hostile[]> => [
  ...(await jpegs()),
  ...(await polyglots()),
  ...pngs(),
  ...(await webps()),
];

async function jpegs(): Promise<Hostile[]> {
  const withSegment = async (what: string, seed: number, mark: number, data: Buffer | string) =>
    cleaned(`a JPEG with ${what}`, laden(await small(seed), segment(mark, data)));
  const cmyk = await plain(40).toColourspace('cmyk').jpeg().toBuffer();
  return [
    await withSegment('EXIF and GPS', 10, 0xe1, exif()),
    await withSegment('EXIF that turns it', 11, 0xe1, exif(6)),
    await withSegment('EXIF that ends too early', 12, 0xe1, exif().subarray(0, 40)),
    await withSegment('XMP', 13, 0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`),
    await withSegment('IPTC', 14, 0xed, iptc()),
    await withSegment('a colour profile with text', 15, 0xe2, iccSegment()),
    await withSegment('a comment', 16, 0xfe, marker),
    await withSegment('a page in a comment', 17, 0xfe, html),
    await withSegment('PHP in a comment', 18, 0xfe, php),
    await withSegment('a segment of some camera', 19, 0xef, marker.repeat(1_000)),
    cleaned(
      'a JPEG with every kind of segment',
      laden(
        await small(20),
        ...Array.from({ length: 13 }, (_, i) => segment(0xe3 + (i % 11), marker)),
        ...[segment(0xe1, exif()), segment(0xfe, marker)],
      ),
    ),
    cleaned('a JPEG in CMYK with EXIF', laden(cmyk, segment(0xe1, exif()))),
    cleaned(
      'a grey JPEG with a comment',
      laden(await plain(21).toColourspace('b-w').jpeg().toBuffer(), segment(0xfe, marker)),
    ),
    cleaned(
      'a progressive JPEG with a comment',
      laden(await plain(22).jpeg({ progressive: true }).toBuffer(), segment(0xfe, marker)),
    ),
  ];
}

async function polyglots(): Promise<Hostile[]> {
  const frame = await small(30);
  // Its first segment is so long that a script reads all before it as a comment.
  const commented = laden(frame, segment(0xfe, `/*${' '.repeat(0x2f2a)}${script}`));
  return [
    cleaned('a JPEG that is a page', behind(await small(31), html)),
    cleaned('a JPEG that is a script', commented),
    cleaned('a JPEG that is a ZIP', behind(await small(32), zip())),
    cleaned('a JPEG that is PHP', behind(await small(33), php)),
    cleaned(
      'a JPEG that is a PDF',
      behind(laden(await small(34), segment(0xfe, `%PDF-1.7\n${marker}`)), '%%EOF'),
    ),
    cleaned(
      'a JPEG with a second one behind it',
      behind(await small(35), laden(await small(36), segment(0xe1, exif()))),
    ),
    cleaned('a JPEG with a film behind it', behind(await small(37), '\0\0\0\x18ftypmp42', marker)),
    cleaned('a JPEG with a megabyte of zeros behind it', behind(await small(38), Buffer.alloc(1_000_000))),
    cleaned('a PNG that is a page', behind(picture(20), html), png),
    cleaned('a PNG that is a ZIP', behind(picture(21), zip()), png),
    cleaned('a WebP that is a page', behind(fileOf(await pixelsOf(10)), html), webp),
    cleaned('a WebP that is a ZIP', behind(fileOf(await pixelsOf(11)), zip()), webp),
  ];
}

function pngs(): Hostile[] {
  const before = (what: string, seed: number, ...chunks: readonly Buffer[]) =>
    cleaned(`a PNG with ${what}`, picture(seed, { before: chunks }), png);
  const international = `Comment\0\0\0\0\0${marker}`;
  return [
    before('text', 30, chunk('tEXt', `Comment\0${marker}`)),
    before('zipped text', 31, chunk('zTXt', zipped('Comment'))),
    before('international text', 32, chunk('iTXt', international)),
    before('XMP', 33, chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    before('EXIF and GPS', 34, chunk('eXIf', tiff())),
    before(
      'a colour profile with text',
      35,
      chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(profile())])),
    ),
    before('a chunk of its own', 36, chunk('prVt', marker)),
    before('a page in a chunk', 37, chunk('tEXt', `Comment\0${html}`)),
    before(
      'an ImageMagick profile',
      38,
      chunk('tEXt', `Raw profile type exif\0\nexif\n${marker.length}\n${marker}`),
    ),
    cleaned(
      'a PNG with text behind its pixels',
      picture(39, { after: [chunk('tEXt', `Comment\0${marker}`)] }),
      png,
    ),
    cleaned('a PNG that moves', picture(40, frames(41)), png),
    cleaned(
      'a PNG that moves and says where',
      picture(42, {
        ...frames(43),
        after: [...frames(43).after, chunk('tEXt', `Comment\0${marker}`)],
      }),
      png,
    ),
  ];
}

async function webps(): Promise<Hostile[]> {
  const pixels = await pixelsOf(12);
  const moving = await sharp([picture(50), picture(51)], { join: { animated: true } })
    .webp()
    .toBuffer();
  return [
    cleaned('a WebP with EXIF and GPS', fileOf(extended(0x08), pixels, webpChunk('EXIF', tiff())), webp),
    cleaned('a WebP with XMP', fileOf(extended(0x04), pixels, webpChunk('XMP ', xmp)), webp),
    cleaned(
      'a WebP with a colour profile',
      fileOf(extended(0x20), webpChunk('ICCP', profile()), pixels),
      webp,
    ),
    cleaned('a WebP with a chunk of its own', fileOf(extended(0), pixels, webpChunk('PRVT', marker)), webp),
    cleaned('a WebP that moves', moving, webp),
  ];
}
