import type { Command } from './commands.ts';
import type { Hazard, State } from './hazard.ts';
import { type Post, isAddressee, isBody, isOfLine, isOwner, isSuperior } from './posts.ts';

export type Act = Command['type'];

/** The transition table: status → the acts it allows. */
export const allowed: Readonly<Record<State['status'], readonly Act[]>> = {
  absent: ['report'],
  reported: ['confirm', 'dismiss', 'merge', 'fix', 'climb', 'follow'],
  confirmed: [
    'plan',
    'fix',
    'merge',
    'offer',
    'acknowledge',
    'refuse',
    'stop-clock',
    'resume-clock',
    'climb',
    'follow',
  ],
  rectifying: [
    'plan',
    'submit',
    'offer',
    'acknowledge',
    'refuse',
    'stop-clock',
    'resume-clock',
    'climb',
    'follow',
  ],
  submitted: ['verify', 'reject', 'climb', 'follow'],
  closed: ['reopen'],
  dismissed: [],
  merged: [],
};

/** What is left while custody is being handed over: the answer, and what time and the map do. */
const whileOffered: readonly Act[] = ['acknowledge', 'refuse', 'climb', 'follow'];

/** Who may do it: a rule over the hazard and the acting post. */
type Rule = (hazard: Hazard, post: Post) => boolean;

const ownerOrAbove: Rule = (hazard, post) => isOwner(hazard, post) || isSuperior(hazard, post);
const decider: Rule = (hazard, post) => post.role !== 'grid-worker' && ownerOrAbove(hazard, post);
const verifier: Rule = (hazard, post) => decider(hazard, post) || isBody(hazard, post);
const addressee: Rule = (hazard, post) => {
  const offer = offerOf(hazard);
  return offer !== undefined && isAddressee(hazard, offer.to, post);
};
const system: Rule = (_, post) => post.role === 'system';

/** Act → who may do it, beside what the permission table and the scope say. */
const rules: Readonly<Record<Exclude<Act, 'report'>, Rule>> = {
  confirm: decider,
  dismiss: decider,
  merge: decider,
  plan: ownerOrAbove,
  submit: ownerOrAbove,
  // Whoever stands before it and can put it right.
  fix: (hazard, post) => isOfLine(hazard, post) || isBody(hazard, post),
  verify: verifier,
  reject: verifier,
  reopen: verifier,
  offer: ownerOrAbove,
  acknowledge: addressee,
  refuse: addressee,
  'stop-clock': ownerOrAbove,
  'resume-clock': ownerOrAbove,
  climb: system,
  follow: system,
};

export const offerOf = (hazard: Hazard) => ('offer' in hazard ? hazard.offer : undefined);

/** Whether the hazard's state allows the act at all. */
export function possible(hazard: Hazard, act: Act): boolean {
  if (!allowed[hazard.status].includes(act)) return false;
  if (offerOf(hazard)) return whileOffered.includes(act);
  if (act === 'acknowledge' || act === 'refuse') return false;
  if ('clock' in hazard && act === 'stop-clock') return hazard.clock.running;
  if ('clock' in hazard && act === 'resume-clock') return !hazard.clock.running;
  return true;
}

/** Whether the custody rules let the post do it. */
export const entitled = (hazard: Hazard, act: Exclude<Act, 'report'>, post: Post): boolean =>
  rules[act](hazard, post);
