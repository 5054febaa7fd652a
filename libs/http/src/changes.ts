import { hash } from 'node:crypto';
import type { Permission, Principal, Scope } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';
import { type Route, defineRoute } from './route.ts';
import { queryInteger } from './schemas.ts';

/** How long a write may be under way, in ms: what is younger may have an older one beside it that nobody sees yet. */
const settledMs = 5_000;

/** Who asks, and where. */
export interface Asker {
  readonly scope: Scope;
  readonly principal: Principal;
}

/** Where a feed of one kind has got to; what is in it its source alone knows. */
type Position = readonly (string | number)[];

export interface ChangesQuery {
  /** None where the feed begins. */
  readonly after: Position | undefined;
  readonly limit: number;
  /** What was written later comes with the next page. */
  readonly before: Date;
}

interface Kept<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}

/** What a repository says of a record that changed. */
type Change<State> =
  ({ readonly gone: false } & Kept<State>) | ({ readonly gone: true } & Omit<Kept<State>, 'state'>);

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: Position;
  readonly more: boolean;
}

/** Records of one kind in a service's feed. */
export interface ChangeSource {
  readonly kind: string;
  readonly data: z.ZodObject;
  readonly read: (asker: Asker, query: ChangesQuery) => Promise<Page<Told>>;
}

interface Told {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly gone: boolean;
  readonly data: unknown;
}

/** Records that are kept by a repository. */
export const changing = <State, Data extends z.ZodObject>(source: {
  readonly kind: string;
  /** What a phone needs of a record, and no more: thousands of them travel over bad networks. No personal data in clear. */
  readonly data: Data;
  readonly read: (asker: Asker, query: ChangesQuery) => Promise<Page<Change<State>>>;
  readonly show: (record: Kept<State>, asker: Asker) => z.input<Data>;
}): ChangeSource => ({
  kind: source.kind,
  data: source.data,
  async read(asker, query) {
    const { items, ...page } = await source.read(asker, query);
    const told = items.map((one) => {
      const { id, version, gone } = one;
      return { kind: source.kind, id, version, gone, data: one.gone ? null : source.show(one, asker) };
    });
    return { ...page, items: told };
  },
});

/** A catalogue, told whole when a feed begins and again when it is another. */
export const unchanging = <Data extends z.ZodObject>(source: {
  readonly kind: string;
  readonly data: Data;
  readonly now: () => { readonly version: number; readonly data: z.input<Data> };
}): ChangeSource => ({
  kind: source.kind,
  data: source.data,
  async read(_asker, { after }) {
    const { version, data } = source.now();
    const print = hash('sha256', JSON.stringify(data), 'base64url').slice(0, 12);
    const { kind } = source;
    const items = after?.[0] === print ? [] : [{ kind, id: kind, version, gone: false, data }];
    return { items, next: [print], more: false };
  },
});

const positions = z.record(z.string().max(40), z.array(z.union([z.string().max(100), z.number()])).max(3));
type Positions = z.output<typeof positions>;

/**
 * GET /changes: what of a service a phone keeps, in the order in which it changed. It begins without `after` and never
 * ends: `next` is where to go on, at once where there is `more`. A record may come twice, and is never left out.
 */
export const changesRoute = (feed: {
  /** That of reading the records. */
  readonly permission: Permission;
  readonly sources: readonly ChangeSource[];
}): Route =>
  defineRoute({
    method: 'get',
    path: '/changes',
    permission: feed.permission,
    summary: 'What changed since `after`, for phones; without it all there is to keep',
    description:
      'A record that is `gone` has left the areas of the asker. What was written in the last seconds comes with the next page.',
    tags: ['feed'],
    query: z.strictObject({
      limit: queryInteger(1, 2_000).default(500),
      after: z.string().min(1).max(600).optional(),
    }),
    output: z.object({ items: z.array(itemOf(feed.sources)), next: z.string(), more: z.boolean() }),
    async handler({ scope, principal, query: { limit, after } }) {
      const before = new Date(Date.now() - settledMs);
      const at = after === undefined ? {} : decoded(after);
      const next: Record<string, Position> = { ...at };
      const items: Told[] = [];
      let more = false;
      for (const { kind, read } of feed.sources) {
        const room = limit - items.length;
        more ||= room === 0;
        if (room === 0) break;
        const page = await read({ scope, principal }, { after: at[kind], limit: room, before });
        items.push(...page.items);
        next[kind] = page.next;
        more ||= page.more;
      }
      return { items, next: Buffer.from(JSON.stringify(next)).toString('base64url'), more };
    },
  });

function itemOf(sources: readonly ChangeSource[]) {
  const [first, ...others] = sources.map(({ kind, data }) =>
    z.object({
      kind: z.literal(kind),
      id: z.string(),
      version: z.int(),
      gone: z.boolean(),
      data: data.nullable(),
    }),
  );
  if (!first) throw new Error('a feed has at least one kind of record');
  return z.discriminatedUnion('kind', [first, ...others]) as z.ZodType<Told, Told>;
}

function decoded(cursor: string): Positions {
  try {
    return positions.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new DomainError(common['invalid-input'], 'The position asked for is none of this feed.', {
      errors: [{ pointer: '/query/after', message: 'is not a position this feed gave out' }],
    });
  }
}
