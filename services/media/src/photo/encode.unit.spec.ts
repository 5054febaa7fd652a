import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { laden, noise, plain, segment, small } from '../../test/jpeg.ts';
import { exif } from '../../test/metadata.ts';
import { picture } from '../../test/png.ts';
import { encode } from './encode.ts';

/** The colour in the middle, as a viewer shows it. */
async function middle(jpeg: Buffer): Promise<number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}
const near = (seen: number[], expected: readonly number[]): boolean =>
  seen.length === expected.length && seen.every((value, i) => Math.abs(value - (expected[i] ?? 0)) < 12);

describe('the decoders', () => {
  it.each([
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['GIF', () => sharp(picture(1)).gif().toBuffer()],
    ['TIFF', () => sharp(picture(2)).tiff().toBuffer()],
    ['HEIF', () => sharp(picture(3)).heif({ compression: 'av1' }).toBuffer()],
  ])('for %s are switched off, whatever asks for them', async (_format, make) => {
    const bytes = await make();
    await expect(sharp(bytes).metadata()).rejects.toThrow('unsupported image format');
    await expect(encode(bytes, 'image/png')).rejects.toMatchObject({ code: 'not-a-photo' });
  });

  it('read what was announced and nothing else', async () => {
    await expect(encode(await small(1), 'image/png')).rejects.toMatchObject({ code: 'not-a-photo' });
    await expect(encode(picture(4), 'image/jpeg')).rejects.toMatchObject({ code: 'not-a-photo' });
  });
});

describe('a photo made anew', () => {
  it.each([
    [1, 160, 80],
    [3, 160, 80],
    [6, 80, 160],
    [8, 80, 160],
  ])('held as EXIF has it (%i) is %i wide and %i high', async (orientation, width, height) => {
    const held = laden(await noise(160, 80), segment(0xe1, exif(orientation)));
    expect((await encode(held, 'image/jpeg')).copy).toMatchObject({ width, height });
  });

  it.each([
    ['8 bits', plain(5).png(), [185, 199, 9]],
    ['16 bits', plain(5).toColourspace('rgb16').png(), [185, 199, 9]],
    ['a palette', plain(5).png({ palette: true }), [185, 199, 9]],
    ['grey', plain(5).greyscale().png(), [186, 186, 186]],
    ['nothing to see through', plain(5).ensureAlpha(0).png(), [255, 255, 255]],
  ])('of %s looks as it did, in sRGB', async (_what, made, colour) => {
    const { copy } = await encode(await made.toBuffer(), 'image/png');
    const seen = await middle(copy.data);
    expect([seen, near(seen, colour)]).toEqual([seen, true]);
  });

  it('and its thumbnail say how large they are', async () => {
    const { copy, thumbnail } = await encode(
      await plain(6).resize(3_000, 1_500).png().toBuffer(),
      'image/png',
    );
    for (const one of [copy, thumbnail]) {
      const { width, height } = await sharp(one.data).metadata();
      expect(one).toMatchObject({ width, height, bytes: one.data.length });
    }
    expect([copy.width, copy.height, thumbnail.width, thumbnail.height]).toEqual([2_048, 1_024, 320, 160]);
  });
});
