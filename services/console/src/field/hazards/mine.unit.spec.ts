import { expect, it } from '@jest/globals';
import type { HazardData, Kept } from '../../offline/down/kinds.ts';
import { myHazards, nextLevel } from './mine.ts';

const village = { role: 'village-officer', area: '430121105201' };
const police = { role: 'police-officer', area: '430121105' };
const hazard = (id: string, given: Partial<HazardData>): Kept<'hazard'> => ({
  id,
  version: 1,
  data: {
    custody: police,
    status: 'reported',
    mine: false,
    acts: [],
    reportedAt: id,
    ...given,
  } as HazardData,
});

it('my hazards are those I found, hold, am offered or may decide on, and no others', () => {
  const mine = myHazards(
    [
      hazard('1', { mine: true }),
      hazard('2', { custody: village }),
      hazard('3', { offeredTo: village }),
      hazard('4', {}),
      hazard('5', { acts: ['confirm'] }),
      hazard('6', { acts: ['merge'] }),
    ],
    [village],
  );
  expect(mine.map(({ hazard: { id }, share }) => [id, share])).toEqual([
    ['5', 'below'],
    ['1', 'found'],
    ['2', 'held'],
    ['3', 'offered'],
  ]);
});

it('what I may act on comes first, the nearest deadline before the others, what is over last', () => {
  const mine = myHazards(
    [
      hazard('closed', { mine: true, status: 'closed' }),
      hazard('no act', { mine: true }),
      hazard('late', { mine: true, acts: ['submit'], deadline: '2026-11-26T00:00:00Z' }),
      hazard('later', { mine: true, acts: ['submit'], deadline: '2026-11-29T00:00:00Z' }),
    ],
    [village],
  );
  expect(mine.map(({ hazard: { id } }) => id)).toEqual(['late', 'later', 'no act', 'closed']);
});

it('upward is the officer of the area around', () => {
  const parents: Record<string, string> = { '430121105201': '430121105' };
  expect(nextLevel(village, (area) => parents[area])).toEqual({
    role: 'township-officer',
    area: '430121105',
  });
  expect(nextLevel(village, () => undefined)).toBeUndefined();
  const worker = { role: 'grid-worker', area: '430121105201-001' };
  expect(nextLevel(worker, () => '430121105201')).toEqual(village);
  expect(nextLevel({ role: 'province-officer', area: '43' }, () => '')).toBeUndefined();
});
