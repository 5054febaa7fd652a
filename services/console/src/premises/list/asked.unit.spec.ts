import { expect, it } from '@jest/globals';
import { addressOf, askedBy, filterOf } from './asked.ts';

const asked = (address: string) => askedBy(new URLSearchParams(address));

it('shows the open ones unless told otherwise', () => {
  expect(filterOf(asked(''))).toEqual({ status: 'open' });
  expect(filterOf(asked('status='))).toEqual({});
  expect(filterOf(asked('status=nonsense&class=small-shop'))).toEqual({ class: 'small-shop' });
});

it('what is looked at can be sent to a colleague as an address', () => {
  const looking = asked('name=黄花&class=small-shop&area=430121105&status=closed');
  expect(askedBy(addressOf(looking))).toEqual(looking);
  expect(addressOf(asked('status=')).toString()).toBe('status=');
  expect(addressOf(asked('')).toString()).toBe('');
});

it('a number is looked for whatever else was asked', () => {
  expect(filterOf(asked('number= 430121105-P-000001 &class=small-shop'))).toEqual({
    number: '430121105-P-000001',
  });
});
