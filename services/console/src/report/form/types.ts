import type { ReportTexts } from '../text/use-report-text.ts';

export type PublicType = keyof ReportTexts['types'];

/** What people see most, first. Codes of the catalogue; the rarer ones are for officers to tell apart. */
export const publicTypes = [
  'blocked-stairway',
  'locked-exit',
  'ebike-charged-indoors',
  'blocked-fire-lane',
  'makeshift-wiring',
  'barred-window',
  'extinguisher',
  'hydrant-sprinkler',
  'lights-and-signs',
  'hot-work-flammables',
  'three-in-one',
  'other',
] as const satisfies readonly PublicType[];
