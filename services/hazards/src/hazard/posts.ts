/** A role at an area: who holds custody, who is told, who is asked. */
export interface Post {
  readonly role: string;
  readonly area: string;
}

/** What the custody rules look at. */
export interface Held {
  readonly area: { readonly ancestors: readonly string[] };
  readonly line: readonly Post[];
  readonly custody: Post;
}

/** The points of domain.md: bodies beside the line, which serve whole areas. */
export const bodyRoles = ['police-officer', 'fire-officer'] as const;

export const samePost = (one: Post, other: Post): boolean =>
  one.role === other.role && one.area === other.area;

/** How deep an area lies over the hazard: 0 is the province, -1 is elsewhere. */
const depth = ({ area }: Held, code: string): number => area.ancestors.indexOf(code);

/** An officer post over the hazard's area. */
export const isOfLine = (held: Held, post: Post): boolean => held.line.some((one) => samePost(one, post));

/** The police or the fire department of an area the hazard lies in. */
export const isBody = (held: Held, { role, area }: Post): boolean =>
  (bodyRoles as readonly string[]).includes(role) && depth(held, area) >= 0;

export const isOwner = (held: Held, post: Post): boolean => samePost(held.custody, post);

/** An officer post above the owner. A body's superior is the officer above the area it serves. */
export const isSuperior = (held: Held, post: Post): boolean =>
  isOfLine(held, post) && depth(held, post.area) < depth(held, held.custody.area);

/** The nearest superior of the owner; undefined at the top. */
export const superiorOf = (held: Held): Post | undefined =>
  held.line.findLast(({ area }) => depth(held, area) < depth(held, held.custody.area));

/** A post asked to take over, or the same office of an area around it. */
export const isAddressee = (held: Held, to: Post, post: Post): boolean =>
  post.role === to.role && depth(held, post.area) >= 0 && depth(held, post.area) <= depth(held, to.area);

/**
 * The post that stands where `post` stood before the hazard's area changed: the same office over the new area,
 * else the nearest officer of the new area.
 */
export function successorOf(post: Post, before: Held, after: Pick<Held, 'area' | 'line'>): Post {
  if (after.area.ancestors.includes(post.area)) return post;
  const office = before.line.find(({ area }) => area === post.area)?.role;
  const counterpart = after.line.find(({ role }) => role === office) ?? after.line.at(-1);
  if (!counterpart) return post;
  return isOfLine(before, post) ? counterpart : { role: post.role, area: counterpart.area };
}
