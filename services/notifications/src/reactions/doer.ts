import type { Happening } from '@firegrid/contracts';
import type { Actor } from '@firegrid/decider';
import type { Address, Told } from '../notice/notice.ts';

/** What is told, and whose doing it tells of. */
export interface News extends Told {
  readonly by: Actor;
}

/** Who did what an event tells of. */
export function doerOf(happening: Happening | undefined): Actor {
  const { subject = 'system', as: post } = happening?.by ?? {};
  return { subject, role: post?.role ?? 'system', area: post?.area ?? '' };
}

/** Whether an inbox is the doer's own: of the post he acted as, or of himself. */
export const isOwn = ({ subject, role, area }: Actor, to: Address): boolean =>
  (to.role === role && to.area === area) || (to.role === 'person' && to.area === subject);
