import { describe, expect, it } from '@jest/globals';
import { byPlace, seenRows } from './seen-rows.ts';

describe('the rows of a long list', () => {
  it('are drawn where they are in sight and a little around it, however long the list', () => {
    expect(seenRows(0, 600, 60, 10_000)).toEqual({ first: 0, size: 23 });
    const { first, size } = seenRows(300_000, 600, 60, 10_000);
    expect(first).toBeLessThanOrEqual(5_000 - 6);
    expect(first + size).toBeGreaterThanOrEqual(5_010 + 6);
    expect(size).toBeLessThan(30);
  });

  it('stay within the list at both ends', () => {
    expect(seenRows(-50, 600, 60, 3)).toEqual({ first: 0, size: 3 });
    expect(seenRows(599_400, 600, 60, 10_000)).toEqual({ first: 9_977, size: 23 });
    expect(seenRows(0, 600, 60, 0)).toEqual({ first: 0, size: 0 });
  });

  it('are the same while it is scrolled by less than a row', () => {
    expect(seenRows(30_010, 600, 60, 10_000)).toEqual(seenRows(30_050, 600, 60, 10_000));
  });
});

describe('the places of rows', () => {
  it('are in order where nothing was scrolled since', () => {
    expect(byPlace({ first: 40, size: 4 }, 40)).toEqual([40, 41, 42, 43]);
    expect(byPlace({ first: 0, size: 0 }, 0)).toEqual([]);
  });

  it('change hands one by one, upwards and downwards', () => {
    expect(byPlace({ first: 41, size: 4 }, 40)).toEqual([44, 41, 42, 43]);
    expect(byPlace({ first: 38, size: 4 }, 40)).toEqual([40, 41, 38, 39]);
    expect(byPlace({ first: 140, size: 4 }, 40)).toEqual([140, 141, 142, 143]);
  });
});
