import { DomainError, defineProblems } from '@firegrid/problem';
import first from '../../data/checklists-v1.json' with { type: 'json' };

export interface ChecklistItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** What to propose when it fails: a code of the hazard catalogue. */
  readonly hazardType: string;
}

export interface Checklist {
  readonly code: string;
  readonly version: number;
  readonly name: { readonly zh: string; readonly en: string };
  /** Premises classes it is for; "*" is any that has none of its own. */
  readonly classes: readonly string[];
  readonly items: readonly ChecklistItem[];
}

const problems = defineProblems({
  'unknown-checklist': { status: 400, title: 'There is no such checklist' },
});

/** Every version ever used: a record is read by the one it was judged by. */
const all: readonly Checklist[] = [first].flatMap(({ version, checklists }) =>
  checklists.map((checklist) => ({ ...checklist, version })),
);

/** The newest version of each. */
export const current: readonly Checklist[] = all.filter(
  ({ code, version }) => !all.some((other) => other.code === code && other.version > version),
);

/** @throws DomainError unknown-checklist naming the field */
export function checklist(code: string, version: number): Checklist {
  const found = all.find((one) => one.code === code && one.version === version);
  if (found) return found;
  throw new DomainError(
    problems['unknown-checklist'],
    `There is no checklist ${code} of version ${version}.`,
    {
      errors: [{ pointer: '/checklist', message: 'is not a checklist of this version' }],
    },
  );
}

/** The newest checklist for a class of premises. */
export const checklistFor = (premisesClass: string): Checklist | undefined =>
  current.find(({ classes }) => classes.includes(premisesClass)) ??
  current.find(({ classes }) => classes.includes('*'));
