import { describe, expect, it } from '@jest/globals';
import { small } from '../../test/jpeg.ts';
import { picture } from '../../test/png.ts';
import { small as smallWebp } from '../../test/webp.ts';
import { checkOriginal, sha256Of, types } from './original.ts';

const made = { 'image/jpeg': await small(1), 'image/png': picture(1), 'image/webp': await smallWebp(1) };

describe('an original, before anything decodes it', () => {
  it.each(types)('of type %s is known by its first bytes, and taken for nothing else', (type) => {
    const bytes = made[type];
    const hash = sha256Of(bytes);
    for (const said of types) {
      const check = () => checkOriginal(bytes, { hash, type: said });
      if (said === type) expect(check).not.toThrow();
      else expect(check).toThrow(expect.objectContaining({ code: 'not-a-photo' }));
    }
    const later = Buffer.concat([Buffer.from(' '), bytes]);
    expect(() => checkOriginal(later, { hash: sha256Of(later), type })).toThrow(`read as ${type}`);
    const short = bytes.subarray(0, 2);
    expect(() => checkOriginal(short, { hash: sha256Of(short), type })).toThrow(`read as ${type}`);
  });

  it('is what was announced, to the last bit', () => {
    const bytes = made['image/png'];
    const wrong = sha256Of(bytes).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(() => checkOriginal(bytes, { hash: wrong, type: 'image/png' })).toThrow(
      expect.objectContaining({ code: 'hash-differs' }),
    );
  });
});
