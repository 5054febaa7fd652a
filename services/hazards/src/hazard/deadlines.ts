import chineseDays from 'chinese-days';
import type { Within } from '../catalogue/catalogue.ts';

const hour = 3_600_000;
/** Shanghai has had no summer time since 1991. */
const shanghaiMs = 8 * hour;

/** The day in Shanghai of an instant: 2026-03-02. */
export const shanghaiDay = (at: Date): string =>
  new Date(at.getTime() + shanghaiMs).toISOString().slice(0, 10);

/** The instant a Shanghai day begins. */
export const dayStart = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - shanghaiMs);

const dayAfter = (day: string): string => shanghaiDay(new Date(dayStart(day).getTime() + 24 * hour));

/**
 * When a statutory period ends that begins at an instant. Periods by the hour run by the hour; of a period by working
 * days the day it begins on doesn't count, and it ends with its last day (民法典 §200–203). Holidays and shifted
 * working days are the State Council's; a year it has not published yet has weekends only.
 */
export function deadlineAfter(from: Date, within: Within): Date {
  if ('hours' in within) return new Date(from.getTime() + within.hours * hour);
  let day = shanghaiDay(from);
  for (let left = within.workingDays; left > 0;) {
    day = dayAfter(day);
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return dayStart(dayAfter(day));
}
