import { createHash } from 'node:crypto';
import { type Principal, formatGrant } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';

/** How far a phone has got in each service's feed; of a service it has not begun with there is nothing. */
export type Positions = Readonly<Record<string, string>>;

/** Another number makes every phone begin anew: what a feed carries is no longer what they kept. */
const format = 1;

const cursor = z.tuple([z.string().max(40), z.record(z.string().max(40), z.string().max(600))]);

/** What a position is good for: with other posts, or for another person, the feed is another. */
const asked = ({ subject, grants }: Principal): string =>
  createHash('sha256')
    .update([format, subject, ...grants.map(formatGrant).sort()].join('\n'))
    .digest('base64url')
    .slice(0, 16);

export const encodePositions = (principal: Principal, at: Positions): string =>
  Buffer.from(JSON.stringify([asked(principal), at])).toString('base64url');

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
  const [madeFor, at] = parsed(after);
  return madeFor === asked(principal) ? { at, reset: false } : { at: {}, reset: true };
}

function parsed(after: string): z.output<typeof cursor> {
  try {
    return cursor.parse(JSON.parse(Buffer.from(after, 'base64url').toString()));
  } catch {
    throw notOurs();
  }
}

export const notOurs = (): DomainError =>
  new DomainError(common['invalid-input'], 'The position asked for is none of this feed: begin anew.', {
    errors: [{ pointer: '/query/after', message: 'is not a position this feed gave out' }],
  });
