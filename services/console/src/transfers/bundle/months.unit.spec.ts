import { expect, it } from '@jest/globals';
import { monthsBack } from './months.ts';

it('goes back over the turn of a year', () => {
  expect(monthsBack('2026-02-14', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
});
