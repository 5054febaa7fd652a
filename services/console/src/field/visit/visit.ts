import { commandId } from '../../api/command-id.ts';
import type { Checklist, HazardType } from '../../offline/down/kinds.ts';

export type Mark = 'pass' | 'fail' | 'not-applicable';
export type Severity = HazardType['defaultSeverity'];

/** A hazard found at a visit, or by the way. */
export interface Finding {
  /** Made here, so that it has an id before there is a network. */
  readonly hazardId: string;
  /** The item of the checklist it was found by. */
  readonly item?: string;
  readonly type: string;
  readonly place: string;
  readonly severity: Severity;
  readonly note: string;
  /** SHA-256 in hex. */
  readonly photos: readonly string[];
  readonly fixedOnSpot: boolean;
  readonly photosAfter: readonly string[];
}

/** A visit as far as it was filled in. */
export interface Visit {
  readonly id: string;
  readonly premisesId: string;
  readonly checklist: string;
  readonly checklistVersion: number;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** The checklist for a class of premises, as the inspections service chooses it. */
export const checklistFor = (
  checklists: readonly Checklist[],
  premisesClass: string,
): Checklist | undefined =>
  checklists.find(({ classes }) => classes.includes(premisesClass)) ??
  checklists.find(({ classes }) => classes.includes('*'));

export const beginVisit = (premisesId: string, { code, version }: Checklist): Visit => ({
  id: commandId(),
  premisesId,
  checklist: code,
  checklistVersion: version,
  marks: {},
  notes: {},
  findings: [],
});

export const mark = (visit: Visit, item: string, given: Mark): Visit => ({
  ...visit,
  marks: { ...visit.marks, [item]: given },
  // What was found by it was found all the same only where it still fails.
  findings: given === 'fail' ? visit.findings : visit.findings.filter((one) => one.item !== item),
});

/** All that nothing was said about is fine. */
export const allFine = (visit: Visit, { items }: Checklist): Visit => ({
  ...visit,
  marks: { ...Object.fromEntries(items.map(({ code }) => [code, 'pass' as const])), ...visit.marks },
});

export const note = (visit: Visit, item: string, text: string): Visit => ({
  ...visit,
  notes: { ...visit.notes, [item]: text },
});

/** Puts a finding in, or in the place of its earlier self; the item it was found by fails. */
export function withFinding(visit: Visit, finding: Finding): Visit {
  const others = visit.findings.filter(({ hazardId }) => hazardId !== finding.hazardId);
  const next = { ...visit, findings: [...others, finding] };
  return finding.item === undefined ? next : mark(next, finding.item, 'fail');
}

export const withoutFinding = (visit: Visit, hazardId: string): Visit => ({
  ...visit,
  findings: visit.findings.filter((one) => one.hazardId !== hazardId),
});

export function newFinding(types: readonly HazardType[], code: string, item?: string): Finding {
  const type = types.find((one) => one.code === code) ?? types[0];
  return {
    hazardId: commandId(),
    ...(item === undefined ? {} : { item }),
    type: type?.code ?? code,
    place: '',
    severity: type?.defaultSeverity ?? 'common',
    note: '',
    photos: [],
    fixedOnSpot: false,
    photosAfter: [],
  };
}

/** What a finding still lacks. */
export function lackOf({ place, fixedOnSpot, photosAfter }: Finding): 'place' | 'photo-after' | undefined {
  if (!place.trim()) return 'place';
  return fixedOnSpot && photosAfter.length === 0 ? 'photo-after' : undefined;
}

/** Begun and left again: nothing was said of it. */
export const isEmpty = ({ place, note: said, photos, photosAfter }: Finding): boolean =>
  !place.trim() && !said.trim() && photos.length + photosAfter.length === 0;

/** Items nothing was said about yet, failures nobody has explained, findings that lack something: with these it can't be finished. */
export function openItems({ marks, notes, findings }: Visit, { items }: Checklist) {
  return {
    lacking: findings.filter(lackOf).map(({ hazardId }) => hazardId),
    unanswered: items.filter(({ code }) => marks[code] === undefined).map(({ code }) => code),
    unexplained: items
      .filter(({ code }) => marks[code] === 'fail' && !notes[code]?.trim() && findings.length === 0)
      .map(({ code }) => code),
  };
}

export const photosOf = ({ findings }: Pick<Visit, 'findings'>): string[] =>
  findings.flatMap(({ photos, photosAfter }) => [...photos, ...photosAfter]);

/** The visit as POST /inspections takes it. @param at when it was finished, by the phone's clock */
export function reportOf(visit: Visit, at: Date): Record<string, unknown> {
  const { premisesId, checklist, checklistVersion, marks, notes, findings } = visit;
  return {
    ...{ premisesId, checklist, checklistVersion },
    answers: Object.entries(marks).map(([item, answer]) => {
      const said = notes[item]?.trim();
      return { item, answer, ...(said ? { note: said } : {}) };
    }),
    findings: findings.map(({ item: _, note: said, place, ...finding }) => ({
      ...finding,
      place: place.trim(),
      ...(said.trim() ? { note: said.trim() } : {}),
      photosAfter: finding.fixedOnSpot ? finding.photosAfter : [],
    })),
    deviceTime: at.toISOString(),
  };
}

/** A hazard found without a visit, as POST /hazards takes it. */
export function hazardReportOf(
  finding: Finding,
  where: { readonly premisesId?: string; readonly area?: string },
) {
  const { type, place, severity, note: said, photos, fixedOnSpot, photosAfter } = finding;
  return {
    ...{ type, severity, photos, place: place.trim() },
    ...(said.trim() ? { note: said.trim() } : {}),
    ...where,
    ...(fixedOnSpot ? { fixedOnSpot: { photos: photosAfter } } : {}),
  };
}

/** What was refused, to be put right and sent as something new. */
export const anew = (visit: Visit): Visit => ({
  ...visit,
  id: commandId(),
  findings: visit.findings.map((finding) => ({ ...finding, hazardId: commandId() })),
});
