import { DomainError, common } from '@firegrid/problem';
import type { Answered, Ask, Login } from './ask.ts';
import { type Positions, notOurs } from './position.ts';

/** Who has records that phones keep, in the order in which a phone needs them. */
const feeders = ['org', 'premises', 'inspections', 'hazards', 'notifications'] as const;

/** A service's own page: what is in its items the gateway does not look at. */
interface Page {
  readonly items: readonly Item[];
  readonly next: string;
  readonly more: boolean;
}

interface Item {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly gone: boolean;
  readonly data: Record<string, unknown> | null;
}

export interface FeedPage {
  readonly items: readonly Item[];
  readonly at: Positions;
  readonly more: boolean;
  /** Services that gave no answer: what they have comes another time. */
  readonly waiting: readonly string[];
}

/**
 * Asks one service after the other what has changed, as the caller, until the page is full. One that is away holds up
 * nobody else.
 * @throws DomainError unauthenticated, invalid-input
 */
export async function readFeed(
  ask: Ask,
  login: Login,
  { from, limit }: { readonly from: Positions; readonly limit: number },
): Promise<FeedPage> {
  const at: Record<string, string> = { ...from };
  const items: Item[] = [];
  const waiting: string[] = [];
  for (const service of feeders) {
    for (let more = true; more;) {
      const room = limit - items.length;
      if (room === 0) return { items, at, more: true, waiting };
      const known = at[service];
      const after = known === undefined ? '' : `&after=${encodeURIComponent(known)}`;
      const path = `/changes?limit=${room}${after}`;
      const page = pageOf(await ask(login, { service, method: 'GET', path }));
      if (page === 'away') waiting.push(service);
      if (typeof page === 'string') break;
      items.push(...page.items);
      at[service] = page.next;
      more = page.more && page.next !== known;
    }
  }
  return { items, at, more: waiting.length > 0, waiting };
}

function pageOf(answered: Answered | undefined): Page | 'away' | 'not for him' {
  switch (answered?.status) {
    case 200:
      return answered.body as Page;
    // None of his posts reads this: there is nothing to keep.
    case 403:
      return 'not for him';
    case 401:
      throw new DomainError(common.unauthenticated, 'The sign-in is no longer valid.');
    case 400:
      throw notOurs();
    default:
      return 'away';
  }
}
