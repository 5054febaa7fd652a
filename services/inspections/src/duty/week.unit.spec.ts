import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, weekOf } from './week.ts';

describe('a week of duty', () => {
  it.each([
    ['a Monday morning in Shanghai', '2026-11-22T16:00:00Z', '2026-W48', '2026-11-29'],
    ['the minute before, still Sunday', '2026-11-22T15:59:00Z', '2026-W47', '2026-11-22'],
    ['New Year in the week of the year before', '2027-01-01T04:00:00Z', '2026-W53', '2027-01-03'],
    ['the end of December in the first week of the next', '2024-12-30T04:00:00Z', '2025-W01', '2025-01-05'],
  ])('knows %s', (_what, instant, period, dueOn) => {
    expect(weekOf(new Date(instant))).toEqual({ period, dueOn });
  });

  it('never ends before the day it is, nor more than six days after', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (day) => {
          const days = (Date.parse(weekOf(day).dueOn) - Date.parse(dayOf(day))) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(0);
          expect(days).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});
