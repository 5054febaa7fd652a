import type { HazardData } from '../../offline/down/kinds.ts';
import type { CommandKind } from '../../offline/queue/entry.ts';

/** What has to be said with an act. */
type Needs = 'proof' | 'reason' | 'nothing' | 'next-level';

/** The acts a phone does without a network, and what each needs; the others wait for a desk. */
export const fieldActs = {
  submit: 'proof',
  fix: 'proof',
  verify: 'proof',
  confirm: 'nothing',
  offer: 'next-level',
  reject: 'reason',
  dismiss: 'reason',
} as const satisfies Partial<Record<HazardData['acts'][number], Needs>>;

export type FieldAct = keyof typeof fieldActs;

export const kindOf = (act: FieldAct) => `hazard.${act}` as const satisfies CommandKind;

/** Those of a hazard's acts that a phone does. */
export const actsHere = (acts: readonly string[]): FieldAct[] =>
  (Object.keys(fieldActs) as FieldAct[]).filter((act) => acts.includes(act));
