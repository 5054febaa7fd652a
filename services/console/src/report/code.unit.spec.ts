import { describe, expect, it } from '@jest/globals';
import { isReceiptCode, spacedCode } from './code.ts';

/** Made by services/hazards/src/public/receipt-code.ts. */
const code = 'YV5C8-XAFCW-EA5WM';

describe('a receipt code', () => {
  it('is known by its check character, however it is typed', () => {
    expect(isReceiptCode(code)).toBe(true);
    expect(isReceiptCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(true);
    expect(spacedCode(code.toLowerCase().replaceAll('-', ''))).toBe(code);
  });

  it('is not, with one character wrong, two swapped, or one missing', () => {
    const bare = code.replaceAll('-', '');
    const others = '23456789ACEFHJKMPRTVWXY';
    for (let i = 0; i < bare.length; i++) {
      for (const other of others) {
        if (other !== bare[i])
          expect(isReceiptCode(bare.slice(0, i) + other + bare.slice(i + 1))).toBe(false);
      }
      const [one = '', two = ''] = [bare[i], bare[i + 1]];
      if (two && one !== two)
        expect(isReceiptCode(bare.slice(0, i) + two + one + bare.slice(i + 2))).toBe(false);
    }
    expect(isReceiptCode(bare.slice(1))).toBe(false);
    expect(isReceiptCode(code.replace('-', '0'))).toBe(false);
  });
});
