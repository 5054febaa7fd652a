import type { Scope } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import type { mongo } from 'mongoose';
import { answered } from './answered.ts';
import { type CursorValue, type SortKeys, beyond, cursorOf } from './cursor.ts';
import type { ScopedDocument, Stored } from './documents.ts';
import { type FilterOf, type Filters, conditionOf } from './filters.ts';
import type { Index } from './indexes.ts';

/** Orders of a list by name. Ties are broken by id, so every order is total. */
export type Sorts = Readonly<Record<string, Readonly<Record<string, 1 | -1>>>>;

export interface Listing<S extends Sorts> {
  /** By id when left out. */
  readonly sort?: (keyof S & string) | undefined;
  readonly limit: number;
  /** `next` of the page before, as it came back from the client. */
  readonly after?: unknown;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** JSON-safe; null at the end. */
  readonly next: readonly CursorValue[] | null;
}

export interface Reader<State, F extends Filters, S extends Sorts> {
  /** @throws DomainError not-found when it is missing or out of scope */
  get(scope: Scope, id: string): Promise<Stored<State>>;
  find(scope: Scope, filter: FilterOf<F>, listing: Listing<S>): Promise<Page<Stored<State>>>;
  /** The same with a few fields of each state, those it is sorted by among them: for thousands of which little is shown. */
  glance<Seen>(
    scope: Scope,
    filter: FilterOf<F>,
    fields: readonly (keyof Seen & string)[],
    listing: Listing<S>,
  ): Promise<Page<Stored<Seen>>>;
  /** Those that a filter names one by one, at most so many and in no order: found by its index, nothing else is read. */
  few(scope: Scope, filter: FilterOf<F>, most: number): Promise<readonly Stored<State>[]>;
  count(scope: Scope, filter: FilterOf<F>): Promise<number>;
  /** All of them, in no order, streamed; the work on one batch of 500 must be done within 10 minutes. */
  each(scope: Scope, filter: FilterOf<F>): AsyncIterable<Stored<State>>;
}

export const notFound = (name: string, id: string): DomainError =>
  new DomainError(common['not-found'], `There is no ${id} among the ${name} you may see.`);

export const stored = <State>({ _id, version, area, state }: ScopedDocument<State>): Stored<State> => ({
  id: _id,
  version,
  area,
  state,
});

const sortKeys = (sort: Readonly<Record<string, 1 | -1>>): SortKeys => {
  const keys = Object.entries(sort);
  return [...keys, ['_id', keys.at(-1)?.[1] ?? 1]];
};

/** Every order under the scope, and by itself for the system. */
export const sortIndexes = (sorts: Sorts): Index[] =>
  [{}, ...Object.values(sorts)].map((sort) => ({
    keys: { 'area.ancestors': 1, ...Object.fromEntries(sortKeys(sort)) },
  }));

const namesIds = (condition: object): boolean =>
  '_id' in condition || ('$and' in condition && (condition.$and as object[]).some((part) => '_id' in part));

const projection = { version: 1, area: 1, state: 1 } as const;

/** Scoped reads over a collection of ours. `name` is the word people see in a refusal. */
export function reader<State, F extends Filters, S extends Sorts>(
  collection: mongo.Collection<ScopedDocument<State>>,
  name: string,
  filters: F,
  sorts: S,
): Reader<State, F, S> {
  const where = (scope: Scope, asked: FilterOf<F>) =>
    conditionOf(scope, filters, asked) as mongo.Filter<ScopedDocument<State>>;
  const read = async <Seen>(
    condition: mongo.Filter<ScopedDocument<State>>,
    wanted: Readonly<Record<string, 1>>,
    { sort, limit, after }: Listing<S>,
  ): Promise<Page<Stored<Seen>>> => {
    const keys = sortKeys((sort && sorts[sort]) ?? {});
    const page =
      after === undefined || after === null ? condition : { $and: [condition, beyond(keys, after)] };
    const cursor = collection.find(page as typeof condition, {
      projection: wanted,
      sort: Object.fromEntries(keys),
      // Whoever names a few records has them fetched: reading all in order until they come by would take longer.
      ...(namesIds(condition) ? { hint: '_id_' } : {}),
    });
    const found = (await answered(() =>
      cursor.limit(limit + 1).toArray(),
    )) as unknown as ScopedDocument<Seen>[];
    const items = found.slice(0, limit);
    return { items: items.map(stored), next: found.length > limit ? cursorOf(keys, items.at(-1)) : null };
  };
  return {
    async get(scope, id) {
      const condition = { $and: [{ _id: String(id) }, where(scope, {})] } as mongo.Filter<
        ScopedDocument<State>
      >;
      const found = await answered(() => collection.findOne(condition, { projection }));
      if (!found) throw notFound(name, id);
      return stored(found as ScopedDocument<State>);
    },
    find: (scope, asked, listing) => read<State>(where(scope, asked), projection, listing),
    glance<Seen>(
      scope: Scope,
      asked: FilterOf<F>,
      fields: readonly (keyof Seen & string)[],
      listing: Listing<S>,
    ) {
      const few = Object.fromEntries(fields.map((field) => [`state.${field}`, 1]));
      return read<Seen>(where(scope, asked), { version: 1, area: 1, ...few }, listing);
    },
    async few(scope, asked, most) {
      const cursor = collection.find(where(scope, asked), { projection, limit: most });
      const found = await answered(() => cursor.toArray());
      return (found as ScopedDocument<State>[]).map(stored);
    },
    count: (scope, asked) => answered(() => collection.countDocuments(where(scope, asked))),
    async *each(scope, asked) {
      const cursor = collection.find(where(scope, asked), { projection, batchSize: 500 });
      try {
        for (
          let next = await answered(() => cursor.next());
          next;
          next = await answered(() => cursor.next())
        ) {
          yield stored(next as ScopedDocument<State>);
        }
      } finally {
        await cursor.close();
      }
    },
  };
}
