import { expect, it } from '@jest/globals';
import { addressOf, askedBy, filterFor, viewNames } from './views.ts';

const asked = (address: string) => askedBy(new URLSearchParams(address));

it('what is looked at can be sent to a colleague as an address', () => {
  const looking = { view: 'overdue', severity: 'major', number: '', area: '430121105' } as const;
  expect(asked(addressOf(looking))).toEqual(looking);
  for (const view of viewNames) expect(asked(addressOf({ ...looking, view })).view).toBe(view);
});

it('an address nobody understands shows the work in hand', () => {
  expect(asked('view=nonsense&page=7')).toEqual({ view: 'mine', severity: '', number: '', area: '' });
});

it('a number is looked for whatever else was asked', () => {
  expect(filterFor(asked('view=closed&severity=major&number= 430-1 '))).toEqual({ number: '430-1' });
});
