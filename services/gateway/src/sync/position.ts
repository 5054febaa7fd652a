import { createHash } from 'node:crypto';
import { type Principal, formatGrant } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';

/** How far a phone has got in each service's feed; of a service it has not begun with there is nothing. */
export type Positions = Readonly<Record<string, string>>;

/** Another number makes every phone begin anew: what a feed carries is no longer what they kept. */
const format = 1;

/** What a position is good for: with other posts, or for another person, the feed is another. */
const asked = ({ subject, grants }: Principal): string =>
  createHash('sha256')
    .update([format, subject, ...grants.map(formatGrant).sort()].join('\n'))
    .digest('base64url')
    .slice(0, 16);

/** What it was made for, then the name of each service and its own position: `hash.org.x.premises.y`. */
export const encodePositions = (principal: Principal, at: Positions): string =>
  [asked(principal), ...Object.entries(at).flat()].join('.');

/**
 * Where to go on.
 * @returns `reset` where the position was made for other posts, and the feed begins anew
 * @throws DomainError invalid-input naming /query/after
 */
export function decodePositions(
  principal: Principal,
  after: string | undefined,
): { readonly at: Positions; readonly reset: boolean } {
  if (after === undefined) return { at: {}, reset: false };
  const [madeFor, ...rest] = after.split('.');
  if (rest.length % 2 > 0 || !/^[\w.-]+$/.test(after)) throw notOurs();
  if (madeFor !== asked(principal)) return { at: {}, reset: true };
  const pairs = rest.flatMap((name, i) => (i % 2 === 0 ? [[name, rest[i + 1]] as const] : []));
  return { at: Object.fromEntries(pairs) as Positions, reset: false };
}

export const notOurs = (): DomainError =>
  new DomainError(common['invalid-input'], 'The position asked for is none of this feed: begin anew.', {
    errors: [{ pointer: '/query/after', message: 'is not a position this feed gave out' }],
  });
