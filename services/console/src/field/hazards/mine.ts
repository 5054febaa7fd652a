import type { HazardData, Kept } from '../../offline/down/kinds.ts';
import { actsHere } from './acts.ts';

export interface Post {
  readonly role: string;
  readonly area: string;
}

/** Why a hazard is on my list. */
export type Share = 'offered' | 'held' | 'found' | 'below';

const isOneOf = (posts: readonly Post[], post: Post | undefined): boolean =>
  posts.some(({ role, area }) => role === post?.role && area === post.area);

const openStatuses = new Set<HazardData['status']>(['reported', 'confirmed', 'rectifying', 'submitted']);

/** The hazards I have to do with: what I may act on first, then by deadline, what is over last. */
export function myHazards(
  hazards: readonly Kept<'hazard'>[],
  posts: readonly Post[],
): { readonly hazard: Kept<'hazard'>; readonly share: Share }[] {
  const urgency = ({ data: { status, acts, deadline, reportedAt } }: Kept<'hazard'>): string => {
    const over = openStatuses.has(status) ? 0 : 2;
    return `${over + (acts.length > 0 ? 0 : 1)} ${deadline ?? '9'} ${reportedAt}`;
  };
  return hazards
    .flatMap((hazard) => {
      const share = shareOf(hazard.data, posts);
      return share ? [{ hazard, share }] : [];
    })
    .sort((one, other) => urgency(one.hazard).localeCompare(urgency(other.hazard)));
}

export function shareOf(
  { offeredTo, custody, mine, acts }: HazardData,
  posts: readonly Post[],
): Share | undefined {
  if (isOneOf(posts, offeredTo)) return 'offered';
  if (isOneOf(posts, custody)) return 'held';
  if (mine) return 'found';
  // Held by a post below mine, and mine to decide on.
  return actsHere(acts).length > 0 ? 'below' : undefined;
}

const above: Readonly<Record<string, string>> = {
  'grid-worker': 'village-officer',
  'village-officer': 'township-officer',
  'township-officer': 'county-officer',
  'county-officer': 'city-officer',
  'city-officer': 'province-officer',
};

/**
 * The post one level up of who holds it: what handing upward means.
 * @param parentOf the area around an area; undefined where this phone does not know it
 * @returns undefined at the top, and where the area is not on this phone
 */
export function nextLevel(custody: Post, parentOf: (area: string) => string | undefined): Post | undefined {
  const [role, area] = [above[custody.role], parentOf(custody.area)];
  return role && area ? { role, area } : undefined;
}
