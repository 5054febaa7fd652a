import * as duties from '../inspections/duties/asked.ts';
import type { DutyStatus } from '../inspections/types.ts';
import * as hazards from '../hazards/list/views.ts';

/** What is counted of the week's duties, and of hazards. */
export const dutyFigures = ['due', 'fulfilled', 'missed', 'excused'] as const satisfies readonly DutyStatus[];
export const hazardFigures = ['open', 'overdue', 'closed'] as const satisfies readonly hazards.View[];

export type DutyFigure = (typeof dutyFigures)[number];
export type HazardFigure = (typeof hazardFigures)[number];

/** A figure: the question that counts, and the list that holds just what was counted. */
export function dutyFigure(status: DutyFigure, area: string, week: string) {
  const asked = { status, area, week };
  return { query: duties.filterFor(asked), list: `../duties${duties.addressOf(asked)}` };
}

export function hazardFigure(view: HazardFigure, area: string) {
  const asked = { view, area, severity: '', number: '' };
  return { query: hazards.filterFor(asked), list: `../hazards${hazards.addressOf(asked)}` };
}

/**
 * How much of a week's duties is done, from 0 to 1; undefined where there are none or it is not known yet. What has a
 * reason was not to be done.
 */
export function done(of: Readonly<Record<Exclude<DutyFigure, 'excused'>, number | undefined>>) {
  const { due, fulfilled, missed } = of;
  if (due === undefined || fulfilled === undefined || missed === undefined) return undefined;
  const all = due + fulfilled + missed;
  return all === 0 ? undefined : fulfilled / all;
}
