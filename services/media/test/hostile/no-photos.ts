import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { small } from '../jpeg.ts';
import { html, php, script, zip } from '../metadata.ts';
import { picture } from '../png.ts';
import { fileOf, chunk as webpChunk, small as smallWebp } from '../webp.ts';
import { type Hostile, kinds, refusedAs } from './hostile.ts';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="alert(1)"><script>alert(1)</script>
<image href="file:///etc/passwd"/><image href="http://127.0.0.1:9/"/></svg>`;
const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&e;</text></svg>`;
const bytes = (latin: string, zeros = 64): Buffer =>
  Buffer.concat([Buffer.from(latin, 'latin1'), Buffer.alloc(zeros)]);
/** ISO media: HEIC, AVIF, MP4 differ in a brand. */
const media = (brand: string): Buffer => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mif1`);
const riff = (form: string): Buffer => bytes(`RIFF\x40\0\0\0${form}`);

/** Files of other kinds, sent under a photo's type: known by their first bytes, whatever they are called. */
export async function noPhotos(): Promise<Hostile[]> {
  const no = refusedAs.bind(undefined, 'not-a-photo');
  const { jpeg, png, webp } = kinds;
  const gif = await sharp(picture(1)).gif().toBuffer();
  const tiff = await sharp(picture(2)).tiff().toBuffer();
  return [
    no('a single byte', '\0'),
    no('nothing but zeros', Buffer.alloc(1_000)),
    no('a page', html),
    no('a script', script),
    no('PHP', php),
    no('a shell script', '#!/bin/sh\ncurl http://127.0.0.1 | sh\n'),
    no('SVG as PNG', svg, png),
    no('SVG as JPEG', `${svg} `, jpeg),
    no('SVG as WebP', `${svg}  `, webp),
    no('SVG, zipped', gzipSync(svg), png),
    no('SVG that reads a file', entity, png),
    no('GIF renamed to JPEG', gif, jpeg),
    no('GIF renamed to PNG', await sharp(picture(6)).gif().toBuffer(), png),
    no('GIF that is a script', 'GIF89a/*' + script, jpeg),
    no('TIFF', tiff, jpeg),
    no('a PNG called JPEG', picture(3), jpeg),
    no('a PNG called WebP', picture(4), webp),
    no('a JPEG called PNG', await small(1), png),
    no('a JPEG called WebP', await small(2), webp),
    no('a WebP called JPEG', await smallWebp(1), jpeg),
    no('a WebP called PNG', await smallWebp(2), png),
    no('a page before a JPEG', Buffer.concat([Buffer.from(html), await small(3)])),
    no('a space before a PNG', Buffer.concat([Buffer.from(' '), picture(5)]), png),
    no('BMP', bytes('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0')),
    no('ICO', bytes('\0\0\x01\0\x01\0\x10\x10')),
    no('PSD', bytes('8BPS\0\x01')),
    no('PDF', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')),
    no('PostScript', bytes('%!PS-Adobe-3.0 EPSF-3.0\n')),
    no('ZIP', zip()),
    no('gzip', gzipSync(html)),
    no('7z', bytes('7z\xbc\xaf\x27\x1c')),
    no('an ELF program', bytes('\x7fELF\x02\x01\x01')),
    no('a Windows program', bytes('MZ\x90\0\x03')),
    no('a Java class', bytes('\xca\xfe\xba\xbe\0\0\0\x34')),
    no('WebAssembly', bytes('\0asm\x01\0\0\0')),
    no('HEIC', media('heic')),
    no('AVIF', media('avif')),
    no('MP4', media('isom')),
    no('JPEG XL', bytes('\0\0\0\x0cJXL \x0d\x0a\x87\x0a')),
    no('JPEG 2000', bytes('\0\0\0\x0cjP  \x0d\x0a\x87\x0a')),
    no('OpenEXR', bytes('\x76\x2f\x31\x01')),
    no('Radiance', bytes('#?RADIANCE\n')),
    no('FITS', bytes('SIMPLE  =                    T')),
    no('a file of libvips itself', bytes('\xb6\xa6\xf2\x08')),
    no('PPM', 'P6 40 30 255\n' + 'x'.repeat(3_600)),
    no('a WAV called WebP', riff('WAVE'), webp),
    no('an AVI called WebP', riff('AVI '), webp),
    no(
      'the first bytes of a JPEG before a page',
      Buffer.concat([bytes('\xff\xd8\xff', 0), Buffer.from(html)]),
    ),
    no('the first bytes of a JPEG and no more', bytes('\xff\xd8\xff', 0)),
    no('the first bytes of a PNG before a page', bytes('\x89PNG\r\n\x1a\n' + html, 0), png),
    no('the first bytes of a PNG and no more', bytes('\x89PNG\r\n\x1a\n', 0), png),
    no('the first bytes of a WebP before a page', fileOf(webpChunk('VP8 ', html)), webp),
    no('the first bytes of a WebP and no more', bytes('RIFF\x04\0\0\0WEBP', 0), webp),
    no('the first bytes of a WebP before SVG', fileOf(Buffer.from(svg)), webp),
  ];
}
