import { describe, expect, it } from '@jest/globals';
import { FieldCipher } from '@firegrid/store';
import fc from 'fast-check';
import { receiptCode, receiptHash } from './receipt-code.ts';

const cipher = new FieldCipher(Buffer.alloc(32, 7).toString('base64'));
const other = new FieldCipher(Buffer.alloc(32, 8).toString('base64'));
const id = '019cab00-0000-7000-8000-000000000001';

describe('a receipt code', () => {
  it('can be read aloud: three groups of five, no two characters alike', () => {
    fc.assert(
      fc.property(fc.uuid(), (reportId) => {
        expect(receiptCode(cipher, reportId)).toMatch(
          /^([2-9ACEFHJKMPRTVWXY]{5}-){2}[2-9ACEFHJKMPRTVWXY]{5}$/,
        );
      }),
    );
  });

  it('has more than 60 bits, and follows from the key as much as from the report', () => {
    expect(14 * Math.log2(23)).toBeGreaterThan(60);
    expect(receiptCode(cipher, id)).toBe(receiptCode(cipher, id));
    expect(receiptCode(cipher, id)).not.toBe(receiptCode(other, id));
    const codes = Array.from({ length: 2_000 }, (_, n) => receiptCode(cipher, String(n)));
    expect(new Set(codes).size).toBe(2_000);
    // Every character turns up at every place: nothing of a code is foretold.
    for (const place of [0, 7, 14, 16]) expect(new Set(codes.map((code) => code[place])).size).toBe(23);
  });

  it('is found however it is typed, and tells nothing by its hash', () => {
    const code = receiptCode(cipher, id);
    const hash = receiptHash(cipher, code);
    expect(receiptHash(cipher, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(hash);
    expect(receiptHash(other, code)).not.toBe(hash);
    expect(hash).not.toContain(code.slice(0, 5));
  });
});
