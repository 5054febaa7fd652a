import { type Scope, covers } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import type { mongo } from 'mongoose';
import { answered } from './answered.ts';
import { beyond, isInstant } from './cursor.ts';
import type { AggregateDocument } from './documents.ts';
import { type Condition, type FilterOf, type Filters, conditionOf, filterCondition } from './filters.ts';
import type { Index } from './indexes.ts';

/** A repository whose changes are asked for has this index; others are spared its price. */
export const changesIndex: Index = { keys: { everIn: 1, changed: 1, _id: 1 } };

/** A record that changed. `gone`: it has left the asker's areas, and what it is now is not his to know. */
export type Change<State> = { readonly id: string; readonly version: number } & (
  { readonly gone: false; readonly state: State } | { readonly gone: true }
);

/** JSON-safe: when the feed began, and the last record told (milliseconds, id). */
export type ChangesPosition = readonly [began: number, changed: number, id: string];

export interface ChangesAsked<F extends Filters> {
  /** `next` of the page before, as it came back from the client; without it the feed begins. */
  readonly after?: unknown;
  readonly limit: number;
  /** What was written later comes another time: another process may still be writing between its records. */
  readonly before: Date;
  readonly filter?: FilterOf<F>;
  /** Beside `filter`, of what is there when the feed begins: what ended long ago is no news. */
  readonly first?: FilterOf<F>;
  /** Beside `first`: nothing that was last written before this instant passes it, so that none of it need be read. */
  readonly since?: Date;
}

export interface ChangesPage<State> {
  readonly items: readonly Change<State>[];
  readonly next: ChangesPosition;
  readonly more: boolean;
}

/** @throws DomainError invalid-input naming /query/after when it is no position in a feed */
export type ReadChanges<State, F extends Filters> = (
  scope: Scope,
  asked: ChangesAsked<F>,
) => Promise<ChangesPage<State>>;

type Kept<State> = Pick<
  AggregateDocument<State, object>,
  '_id' | 'version' | 'area' | 'state' | 'changed' | 'everIn'
>;

const order = [
  ['changed', 1],
  ['_id', 1],
] as const;
const projection = { version: 1, area: 1, state: 1, changed: 1 };

/**
 * Records in the order of their last write. A feed begins with what lies in the scope; from then on it tells of what
 * changed there, and of what left it. A record may come twice, and is never left out.
 */
export function changesOf<State, F extends Filters>(
  collection: mongo.Collection<Kept<State>>,
  filters: F,
): ReadChanges<State, F> {
  return async (scope, { after, limit, before, filter = {}, first = {}, since }) => {
    const beginningAt = [before.getTime(), since?.getTime() ?? 0, ''] as const;
    const [began, changed, id] = after === undefined ? beginningAt : positionOf(after);
    const beginning = changed < began;
    const asked = beginning
      ? conditionOf(scope, filters, { ...filter, ...first } as FilterOf<F>)
      : filterCondition(filters, filter);
    const until = { changed: { $lt: beginning ? new Date(began) : before } };
    const parts = [everIn(scope), beyond(order, [`@${changed}`, `=${id}`]), until, asked];
    const cursor = collection.find({ $and: parts } as mongo.Filter<Kept<State>>, {
      projection,
      sort: Object.fromEntries(order),
      limit: limit + 1,
    });
    const found = (await answered(() => cursor.toArray())) as Kept<State>[];
    const kept = found.slice(0, limit);
    const items = kept.map((one) => changeOf(scope, one));
    const full = found.length > limit;
    // Complete: what has changed since it began comes next.
    if (beginning && !full)
      return { items, next: [began, began, ''], more: before.getTime() > began } as const;
    const last = kept.at(-1);
    const next = last
      ? ([began, last.changed.getTime(), last._id] as const)
      : ([began, changed, id] as const);
    return { items, next, more: full };
  };
}

/** One field for where a record is and where it was: each engine serves it by one index, in order. */
const everIn = ({ areas }: Scope): Condition => (areas.includes('*') ? {} : { everIn: { $in: areas } });

function changeOf<State>(scope: Scope, { _id: id, version, area, state }: Kept<State>): Change<State> {
  return covers(scope, area ?? { ancestors: [] })
    ? { id, version, gone: false, state }
    : { id, version, gone: true };
}

function positionOf(after: unknown): ChangesPosition {
  const [began, changed, id, ...more] = Array.isArray(after) ? (after as unknown[]) : [];
  if (isInstant(began) && isInstant(changed) && typeof id === 'string' && more.length === 0)
    return [began, changed, id];
  throw new DomainError(common['invalid-input'], 'The position asked for is none of this feed.', {
    errors: [{ pointer: '/query/after', message: 'is not a position this feed gave out' }],
  });
}
