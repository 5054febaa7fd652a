import { expect, it } from '@jest/globals';
import { addressOf, askedBy, filterFor } from './asked.ts';

const asked = (address: string) => askedBy(new URLSearchParams(address));

it('what is looked at can be sent to a colleague as an address', () => {
  const looking = { status: 'missed', week: '2026-W10', area: '430121105' } as const;
  expect(asked(addressOf(looking))).toEqual(looking);
  expect(filterFor(looking)).toEqual({ status: 'missed', period: '2026-W10', area: '430121105' });
});

it('an address nobody understands shows what is due', () => {
  expect(asked('status=nonsense&week=soon')).toEqual({ status: 'due', week: '', area: '' });
  expect(addressOf(asked(''))).toBe('?');
});
