import type { AreaRegister } from '@firegrid/areas';
import { type Principal, type Role, permits } from '@firegrid/access';
import type { Status } from './hazard.ts';
import { type Post, bodyRoles } from './posts.ts';

/** The acts whose work is looked for over a whole area, whoever holds it. */
export const soughtActs = ['confirm', 'verify'] as const;
export type SoughtAct = (typeof soughtActs)[number];

const statusFor = { confirm: 'reported', verify: 'submitted' } as const satisfies Record<SoughtAct, Status>;

/** A post and the areas around it, its own included. */
export interface PlacedPost extends Post {
  readonly around: readonly string[];
}

/** The rules of ./acts.ts turned round: not who may do it to a hazard, but to which hazards somebody may do it. */
export async function mayFilter(areas: AreaRegister, { grants, subject }: Principal, act: SoughtAct) {
  const able = grants.filter(({ role }) => permits(role, `hazard:${act}`));
  const posts = await Promise.all(able.map((post) => placed(areas, post)));
  return {
    status: [statusFor[act]],
    decidedBy: {
      officers: posts,
      bodies: act === 'verify' ? posts.filter(({ role }) => isBodyRole(role)) : [],
    },
    notSubmittedBy: act === 'verify' ? subject : undefined,
  };
}

const isBodyRole = (role: string): boolean => (bodyRoles as readonly string[]).includes(role);

/** Of an area not heard of yet, only what the post itself holds is found. */
async function placed(
  areas: AreaRegister,
  { role, area }: { readonly role: Role; readonly area: string },
): Promise<PlacedPost> {
  return { role, area, around: (await areas.get(area))?.ancestors ?? [area] };
}
