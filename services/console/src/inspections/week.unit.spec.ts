import { expect, it } from '@jest/globals';
import { isoWeek, weeksBack } from './week.ts';

it.each([
  ['2026-03-02', '2026-W10'],
  ['2026-03-08', '2026-W10'],
  ['2026-01-01', '2026-W01'],
  ['2027-01-03', '2026-W53'],
  ['2024-12-30', '2025-W01'],
])('%s lies in %s', (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

it('goes back over the turn of a year', () => {
  expect(weeksBack('2026-01-07', 3)).toEqual(['2026-W02', '2026-W01', '2025-W52']);
});
