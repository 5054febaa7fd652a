import { expect, it } from '@jest/globals';
import { seenRows } from './seen-rows.ts';

it('draws what is in sight and a little around it, however long the list', () => {
  expect(seenRows(0, 600, 60, 10_000)).toEqual({ first: 0, end: 17 });
  const { first, end } = seenRows(300_000, 600, 60, 10_000);
  expect(first).toBeLessThanOrEqual(5_000 - 6);
  expect(end).toBeGreaterThanOrEqual(5_010 + 6);
  expect(end - first).toBeLessThan(30);
});

it('stays within the list at both ends', () => {
  expect(seenRows(-50, 600, 60, 3)).toEqual({ first: 0, end: 3 });
  expect(seenRows(599_400, 600, 60, 10_000).end).toBe(10_000);
  expect(seenRows(0, 600, 60, 0)).toEqual({ first: 0, end: 0 });
});

it('draws the same rows while it is scrolled by less than a row', () => {
  expect(seenRows(30_010, 600, 60, 10_000)).toEqual(seenRows(30_050, 600, 60, 10_000));
});
