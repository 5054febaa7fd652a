import type { mongo } from 'mongoose';
import { answered, isDuplicate } from './answered.ts';
import type { Store } from './connection.ts';
import type { Area, ScopedDocument } from './documents.ts';
import type { Filters } from './filters.ts';
import { type Index, declareCollection } from './indexes.ts';
import { type Reader, type Sorts, reader, sortIndexes } from './reader.ts';

export interface ReadModelSpec<Doc, F extends Filters, S extends Sorts> {
  readonly store: Store;
  readonly name: string;
  readonly filters: F;
  readonly sorts: S;
  readonly indexes?: readonly Index[];
  /** Undefined: only the system scope sees it. */
  area(doc: Doc): Area | undefined;
}

export interface Newer<Doc> {
  readonly key: string;
  /** Of the source aggregate. */
  readonly version: number;
  readonly doc: Doc;
}

/** What a service knows of others' aggregates: the newest state, however often and in whatever order it was told. */
export interface ReadModel<Doc, F extends Filters, S extends Sorts> extends Reader<Doc, F, S> {
  /** @returns false when it was not newer than what is there */
  apply(item: Newer<Doc>): Promise<boolean>;
  /** Several thousand a second. */
  applyAll(items: readonly Newer<Doc>[]): Promise<void>;
  /** Forgets all, to be read from the topic's start again. */
  clear(): Promise<void>;
}

export function readModel<Doc, const F extends Filters, const S extends Sorts>(
  spec: ReadModelSpec<Doc, F, S>,
): ReadModel<Doc, F, S> {
  const { store, name, filters, sorts } = spec;
  declareCollection(store, name, [...sortIndexes(sorts), ...(spec.indexes ?? [])]);
  const collection = store.collection<ScopedDocument<Doc>>(name);

  const write = ({ key, version, doc }: Newer<Doc>, upsert: boolean) => ({
    updateOne: {
      filter: { _id: key, version: { $lt: version } } as mongo.Filter<ScopedDocument<Doc>>,
      update: {
        $set: { version, area: spec.area(doc) ?? null, state: doc },
      } as mongo.UpdateFilter<ScopedDocument<Doc>>,
      upsert,
    },
  });
  /** Upserts; a duplicate key says that the key is there: as new as ours, or put there this moment by somebody else. */
  const writeAll = async (items: readonly Newer<Doc>[], upsert: boolean): Promise<number> => {
    try {
      const operations = items.map((item) => write(item, upsert));
      const result = await answered(() => collection.bulkWrite(operations, { ordered: false }));
      return result.upsertedCount + result.modifiedCount;
    } catch (error) {
      if (!upsert || !isDuplicate(error)) throw error;
      return writeAll(items, false);
    }
  };

  return {
    ...reader(collection, name, filters, sorts),
    apply: async (item) => (await writeAll([item], true)) > 0,
    async applyAll(items) {
      const newest = new Map<string, Newer<Doc>>();
      for (const item of items)
        if (item.version > (newest.get(item.key)?.version ?? 0)) newest.set(item.key, item);
      const all = [...newest.values()];
      for (let i = 0; i < all.length; i += 500) await writeAll(all.slice(i, i + 500), true);
    },
    clear: async () => void (await answered(() => collection.deleteMany({}))),
  };
}
