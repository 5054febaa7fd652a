import { expect, it } from '@jest/globals';
import * as duties from '../inspections/duties/asked.ts';
import * as hazards from '../hazards/list/views.ts';
import { done, dutyFigure, dutyFigures, hazardFigure, hazardFigures } from './figures.ts';

const address = (list: string) => new URLSearchParams(list.split('?')[1]);

it('a figure counts what the list behind it holds', () => {
  for (const status of dutyFigures) {
    const { query, list } = dutyFigure(status, '430121105', '2026-W10');
    expect(duties.filterFor(duties.askedBy(address(list)))).toEqual(query);
  }
  for (const view of hazardFigures) {
    const { query, list } = hazardFigure(view, '430121105');
    expect(hazards.filterFor(hazards.askedBy(address(list)))).toEqual(query);
  }
});

it('says how much is done of what was to be done', () => {
  expect(done({ due: 1, fulfilled: 2, missed: 1 })).toBe(0.5);
  expect(done({ due: 0, fulfilled: 0, missed: 0 })).toBeUndefined();
  expect(done({ due: undefined, fulfilled: 2, missed: 1 })).toBeUndefined();
});
