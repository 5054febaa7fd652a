import { describe, expect, it } from '@jest/globals';
import { isPhone, maskedPhone, normalPhone } from './phone.ts';

describe('a phone number', () => {
  it('is shown with enough left to recognise it, and no more', () => {
    expect(maskedPhone('13812341234')).toBe('138****1234');
    expect(maskedPhone('84251234')).toBe('****34');
  });

  it.each([
    ['138 1234 1234', '13812341234'],
    ['+86 138-1234-1234', '13812341234'],
    ['１３８１２３４１２３４', '13812341234'],
    ['(0731)84251234', '073184251234'],
    ['0731-84251234', '0731-84251234'],
  ])('is read from %s', (typed, phone) => {
    expect(normalPhone(typed)).toBe(phone);
    expect(isPhone(phone)).toBe(true);
  });

  it.each(['12812341234', '1381234123', '138123412345', 'abc', '', '0731-1425', '110'])(
    'is not %s',
    (typed) => expect(isPhone(normalPhone(typed))).toBe(false),
  );
});
