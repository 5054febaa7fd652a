import { type Permission, type Principal, permits } from '@firegrid/access';
import type { Actor } from '@firegrid/decider';
import { hazardType } from '../catalogue/catalogue.ts';
import { type Act, entitled, possible } from './acts.ts';
import type { Hazard } from './hazard.ts';
import { isOwner } from './posts.ts';

/** The acts of people, and the permission each needs beside the custody rules. */
export const permissionFor = {
  confirm: 'hazard:confirm',
  dismiss: 'hazard:dismiss',
  merge: 'hazard:merge',
  fix: 'hazard:fix',
  plan: 'hazard:plan',
  submit: 'hazard:submit',
  verify: 'hazard:verify',
  reject: 'hazard:reject',
  reopen: 'hazard:reopen',
  offer: 'hazard:transfer',
  acknowledge: 'hazard:answer',
  refuse: 'hazard:answer',
  'stop-clock': 'hazard:stop-clock',
  'resume-clock': 'hazard:stop-clock',
} as const satisfies Partial<Record<Act, Permission>>;

export type PersonalAct = keyof typeof permissionFor;
export const personalActs = Object.keys(permissionFor) as [PersonalAct, ...PersonalAct[]];

/** The grants of a person that reach the hazard and have the permission, the narrowest first. */
const postsFor = (principal: Principal, act: PersonalAct, { area }: Hazard) =>
  principal.grants
    .filter(({ role, area: at }) => permits(role, permissionFor[act]) && area.ancestors.includes(at))
    .sort((one, other) => area.ancestors.indexOf(other.area) - area.ancestors.indexOf(one.area));

/**
 * As which of his posts somebody acts on a hazard: as its owner, else as one the custody rules let do it, else as the
 * narrowest, which decide will refuse. One person may hold several posts (一岗双责).
 */
export function actingPost(principal: Principal, act: PersonalAct, hazard: Hazard, otherwise: Actor): Actor {
  const posts = postsFor(principal, act, hazard).filter((post) => entitled(hazard, act, post));
  const best = posts.find((post) => isOwner(hazard, post)) ?? posts[0];
  return best ? { subject: principal.subject, role: best.role, area: best.area } : otherwise;
}

/** What somebody may do to a hazard now. */
export const actsOf = (principal: Principal, hazard: Hazard): PersonalAct[] =>
  personalActs.filter(
    (act) =>
      possible(hazard, act) &&
      postsFor(principal, act, hazard).some((post) => entitled(hazard, act, post)) &&
      !(act === 'verify' && 'submission' in hazard && hazard.submission.subject === principal.subject) &&
      (act !== 'fix' || hazardType(hazard.catalogueVersion, hazard.type)?.fixableOnSpot === true),
  );
