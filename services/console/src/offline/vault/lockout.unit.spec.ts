import { expect, it } from '@jest/globals';
import { afterAttempt, isGoodPin, isUsedUp, noAttempts, waitMs } from './lockout.ts';

it('waits from the fifth wrong PIN on, twice as long each time', () => {
  let attempts = noAttempts;
  const waits = Array.from({ length: 8 }, () => {
    attempts = afterAttempt(attempts, 1_000);
    return waitMs(attempts, 1_000) / 1_000;
  });
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240]);
  expect(isUsedUp(attempts)).toBe(false);
  expect(isUsedUp(afterAttempt(afterAttempt(attempts, 0), 0))).toBe(true);
});

it.each(['000000', '123456', '654321', '12345', '1234567', 'abcdef', '999999'])(
  'refuses %s as a PIN',
  (pin) => expect(isGoodPin(pin)).toBe(false),
);

it.each(['190427', '121212', '112233'])('takes %s as a PIN', (pin) => expect(isGoodPin(pin)).toBe(true));
