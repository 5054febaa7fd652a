import { expect, it } from '@jest/globals';
import { levelOf, looks } from './layers.ts';

const now = Date.parse('2026-03-02T01:00:00Z');
const place = { hazards: [], small: false, key: false };
const hazard = (severity: 'common' | 'major', day: string) => ({ severity, reportedAt: `${day}T01:00:00Z` });

it('is as grave as the gravest of the open hazards there', () => {
  const hazards = [hazard('common', '2026-03-01'), hazard('major', '2026-03-01')];
  expect(levelOf('severity', { ...place, hazards }, now)).toBe(looks.severity.length - 1);
  expect(levelOf('severity', place, now)).toBe(0);
});

it('is as old as the oldest', () => {
  const level = (...days: string[]) =>
    levelOf('age', { ...place, hazards: days.map((day) => hazard('common', day)) }, now);
  expect([level(), level('2026-03-01'), level('2026-02-15'), level('2026-03-01', '2026-01-01')]).toEqual([
    0, 1, 2, 3,
  ]);
});

it('tells key units and the nine small premises from others', () => {
  expect(levelOf('class', place, now)).toBe(0);
  expect(levelOf('class', { ...place, small: true }, now)).toBe(1);
  expect(levelOf('class', { ...place, key: true }, now)).toBe(2);
});
