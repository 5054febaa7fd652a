import type { Hazard } from '../hazard/hazard.ts';

/** The life of a hazard in the words of who reported it. Put right is what was verified, not what was claimed. */
export const publicStates = ['received', 'confirmed', 'being-put-right', 'put-right', 'no-hazard'] as const;
export type PublicState = (typeof publicStates)[number];

export interface Step {
  readonly state: PublicState;
  readonly at: Date;
}

const plain: Readonly<Record<Exclude<Hazard['status'], 'merged'>, PublicState>> = {
  reported: 'received',
  confirmed: 'confirmed',
  rectifying: 'being-put-right',
  submitted: 'being-put-right',
  closed: 'put-right',
  dismissed: 'no-hazard',
};

/** How far it has come, and when: nobody's name, nobody's post. A report that was merged goes as the earlier one goes. */
export function stepsOf(hazard: Hazard, into?: Hazard): Step[] {
  const received: Step = { state: 'received', at: hazard.reportedAt };
  if (into) return [received, ...stepsOf(into).slice(1)];
  const decided = 'decided' in hazard ? hazard.decided?.at : undefined;
  if (hazard.status === 'dismissed') return [received, { state: 'no-hazard', at: hazard.decided.at }];
  const begun = beginningOf(hazard);
  const ended = hazard.status === 'closed' ? hazard.verified.at : undefined;
  const steps = [
    { state: 'confirmed', at: decided },
    { state: 'being-put-right', at: begun },
    { state: 'put-right', at: ended },
  ] as const;
  return [received, ...steps.flatMap(({ state, at }) => (at ? [{ state, at }] : []))];
}

export const stateOf = (hazard: Hazard): PublicState =>
  hazard.status === 'merged' ? 'received' : plain[hazard.status];

function beginningOf(hazard: Hazard): Date | undefined {
  if ('plan' in hazard && hazard.plan) return hazard.plan.planned.at;
  return 'submission' in hazard ? hazard.submission.at : undefined;
}
