import type { AreaRegister } from '@firegrid/areas';
import type { AssignmentEvent, Received } from '@firegrid/contracts';
import { type News, doerOf, isOwn } from './doer.ts';

/**
 * Who is given a post learns of it, in the inbox of his own: the post's inbox is what he is told of.
 * @throws Error while the post's area is not known here yet: its news is under way, so try again
 */
export async function toldOfAssignment(
  { body, at }: Received<AssignmentEvent>,
  areas: Pick<AreaRegister, 'get'>,
): Promise<News[]> {
  const { assignment, happened, happening } = body;
  // Until Keycloak has made the account nobody has an inbox; the event comes again with the subject.
  if (happened.case !== 'assigned' || !assignment?.subject || !assignment.post) return [];
  const { id, subject, post } = assignment;
  const by = doerOf(happening);
  const to = { role: 'person', area: subject };
  if (isOwn(by, to)) return [];
  const area = await areas.get(post.area);
  if (!area) throw new Error(`area ${post.area} is not in the register yet`);
  const { code, ancestors } = area;
  const about = { kind: 'assignment', id, number: `${post.role}@${post.area}` } as const;
  return [{ to, kind: 'appointed', about, area: { code, ancestors }, at, by }];
}
