import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FieldCipher } from './cipher.ts';

const key = () => randomBytes(32).toString('base64');

describe('a personal field', () => {
  it('comes back as it was, is another ciphertext every time, and shows nothing', () => {
    const cipher = new FieldCipher(key());
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), (text) => {
        const [one, two] = [cipher.encrypt(text), cipher.encrypt(text)];
        expect(cipher.decrypt(one)).toBe(text);
        expect(one).not.toBe(two);
        expect(one).not.toContain(text);
      }),
    );
  });

  it('is readable after the keys were rotated, and found by the same blind value', () => {
    const [old, young] = [key(), key()];
    const before = new FieldCipher(old);
    const after = new FieldCipher(`${young},${old}`);
    expect(after.decrypt(before.encrypt('13800138000'))).toBe('13800138000');
    expect(after.blind('13800138000')).toBe(before.blind('13800138000'));
    expect(() => before.decrypt(after.encrypt('13800138000'))).toThrow('no key');
  });

  it('tampered with, cut or foreign, is refused', () => {
    const cipher = new FieldCipher(key());
    const [id, packed = ''] = cipher.encrypt('13800138000').split('.');
    const bytes = Buffer.from(packed, 'base64url');
    for (const at of [0, 13, 30]) {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(() => cipher.decrypt(`${id}.${bent.toString('base64url')}`)).toThrow();
    }
    expect(() => cipher.decrypt(`${id}.${bytes.subarray(0, 20).toString('base64url')}`)).toThrow();
    expect(() => cipher.decrypt('plain text')).toThrow();
    expect(() => new FieldCipher('c2hvcnQ=')).toThrow('32 bytes');
  });
});
