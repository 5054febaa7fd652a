const dayMs = 86_400_000;

/** The ISO 8601 week of a day, as duties name it: "2026-W48". @param day an ISO date */
export function isoWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  // A week belongs to the year of its Thursday.
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * dayMs);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The weeks back from a day, the newest first. */
export const weeksBack = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    isoWeek(new Date(Date.parse(`${day}T00:00:00Z`) - i * 7 * dayMs).toISOString().slice(0, 10)),
  );
