import { describe, expect, it } from '@jest/globals';
import { deadlineAfter, shanghaiDay } from './deadlines.ts';

const within = { workingDays: 3 };

describe('a period by working days', () => {
  it('does not count its first day and ends with its last', () => {
    expect(deadlineAfter(new Date('2026-03-02T01:00:00Z'), within)).toEqual(new Date('2026-03-05T16:00:00Z'));
  });

  it('passes over weekends', () => {
    expect(deadlineAfter(new Date('2026-03-05T01:00:00Z'), within)).toEqual(new Date('2026-03-10T16:00:00Z'));
  });

  it('passes over National Day and counts shifted working days', () => {
    // 2025: off from 1 to 8 October, Saturday 11 worked.
    expect(deadlineAfter(new Date('2025-09-30T04:00:00Z'), within)).toEqual(new Date('2025-10-11T16:00:00Z'));
  });

  it('takes the day in Shanghai: 16:30 in Greenwich is the next day', () => {
    expect(shanghaiDay(new Date('2026-03-01T16:30:00Z'))).toBe('2026-03-02');
    expect(deadlineAfter(new Date('2026-03-01T16:30:00Z'), within)).toEqual(new Date('2026-03-05T16:00:00Z'));
  });
});

it('a period by the hour runs by the hour, holidays or not', () => {
  expect(deadlineAfter(new Date('2025-10-01T01:00:00Z'), { hours: 24 })).toEqual(
    new Date('2025-10-02T01:00:00Z'),
  );
});
