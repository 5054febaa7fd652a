import type { Decider } from '@firegrid/decider';
import type { Area } from '@firegrid/store';
import type { Checklist } from '../checklist/checklists.ts';
import type { Report } from './report.ts';
import { checkAnswers, checkFindings, checkTimes } from './rules.ts';

export interface Submit extends Report {
  readonly type: 'submit';
  readonly premises: { readonly id: string; readonly name: string; readonly area: Area };
  readonly checklist: Checklist;
  /** The duty it fulfils, where one was due. */
  readonly dutyId?: string | undefined;
}

export interface Submitted extends Report {
  readonly type: 'submitted';
  readonly premises: Submit['premises'];
  readonly checklist: string;
  readonly checklistVersion: number;
  readonly dutyId?: string | undefined;
}

/** One visit; a fact that nobody changes afterwards. */
export type State =
  (Omit<Submitted, 'type'> & { readonly inspector: string; readonly receivedAt: Date }) | undefined;

export const inspection: Decider<State, Submit, Submitted> = {
  initial: undefined,
  decide(command, _state, { at }) {
    const { type: _, checklist, ...report } = command;
    checkAnswers(checklist, report);
    checkFindings(report.findings);
    checkTimes(report.deviceTime, at);
    return [{ type: 'submitted', ...report, checklist: checklist.code, checklistVersion: checklist.version }];
  },
  evolve(_state, { type: _, ...said }, { by, at }) {
    return { ...said, inspector: by.subject, receivedAt: at };
  },
};
