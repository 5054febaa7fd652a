/** A week of duty: Monday to Sunday in Asia/Shanghai, which has had no summer time since 1991. */
export interface Week {
  /** ISO 8601 week, such as "2026-W48". */
  readonly period: string;
  /** ISO date of its Sunday, the last day in time. */
  readonly dueOn: string;
}

const shanghaiMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day it is in Shanghai, as an ISO date. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiMs).toISOString().slice(0, 10);

export function weekOf(instant: Date): Week {
  const today = new Date(`${dayOf(instant)}T00:00:00Z`);
  const sunday = new Date(today.getTime() + ((7 - today.getUTCDay()) % 7) * dayMs);
  // The ISO year is the year of the week's Thursday.
  const thursday = new Date(sunday.getTime() - 3 * dayMs);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return { period: `${year}-W${String(number).padStart(2, '0')}`, dueOn: sunday.toISOString().slice(0, 10) };
}
