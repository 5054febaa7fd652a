import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditCheckCharacter, isCreditCode, normalCreditCode } from './credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...alphabet);
const digit = fc.constantFrom(...'0123456789');
const body = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.array(digit, { minLength: 6, maxLength: 6 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(''));

describe('a unified social credit code (GB 32100-2015)', () => {
  it('has the check character of the worked example: values sum to 1640, mod 31 is 28, 31 − 28 = 3', () => {
    expect(creditCheckCharacter('91350100M000100Y4')).toBe('3');
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y4Z')).toBe(false);
  });

  it('has a check value of 31 written as 0', () => {
    // All zeros sum to 0: 31 − 0 = 31, which no character has.
    expect(creditCheckCharacter('00000000000000000')).toBe('0');
  });

  it('is accepted with its own check character and with no other', () => {
    fc.assert(
      fc.property(body, (text) => {
        const right = creditCheckCharacter(text);
        const accepted = [...alphabet].filter((last) => isCreditCode(text + last));
        expect(accepted).toEqual([right]);
      }),
    );
  });

  it('is refused when one character is mistyped or two neighbours are swapped', () => {
    fc.assert(
      fc.property(body, fc.nat(17), character, (text, at, other) => {
        const code = text + creditCheckCharacter(text);
        const mistyped = code.slice(0, at) + other + code.slice(at + 1);
        expect(isCreditCode(mistyped)).toBe(mistyped === code);
        const swapped =
          code.slice(0, at) +
          code
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          code.slice(at + 2);
        expect(isCreditCode(swapped)).toBe(swapped === code);
      }),
    );
  });

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100m000100y43',
    '9135O100M000100Y43',
    '913501 0M000100Y43',
  ])('is refused when it is not of the form: %s', (code) => expect(isCreditCode(code)).toBe(false));

  it('is read however it is typed', () => {
    expect(normalCreditCode(' 91350100-m000100y43 ')).toBe('91350100M000100Y43');
    expect(normalCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
  });
});
