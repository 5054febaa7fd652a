import { answered, isDuplicate } from './answered.ts';
import type { Store } from './connection.ts';
import { declareCollection } from './indexes.ts';

export interface Counter {
  /** The next number of a series, from 1; never the same twice. A process that stops leaves a gap. */
  next(key: string): Promise<number>;
}

/** Numbers for people, such as 430121105-2026-000123. Each process takes `block` numbers at a time. */
export function counter({
  store,
  name,
  block = 20,
}: {
  store: Store;
  name: string;
  block?: number;
}): Counter {
  declareCollection(store, name, []);
  const collection = store.collection<{ _id: string; high: number }>(name);
  const blocks = new Map<string, Promise<{ next: number; end: number }>>();

  const take = async (key: string): Promise<{ next: number; end: number }> => {
    for (;;) {
      try {
        const taken = await answered(() =>
          collection.findOneAndUpdate(
            { _id: key },
            { $inc: { high: block } },
            { upsert: true, returnDocument: 'after' },
          ),
        );
        if (taken) return { next: taken.high - block + 1, end: taken.high };
      } catch (error) {
        if (!isDuplicate(error)) throw error; // two processes began the series at once: now it is there
      }
    }
  };

  return {
    async next(key) {
      for (;;) {
        const taking = blocks.get(key) ?? take(key);
        blocks.set(key, taking);
        const forget = () => blocks.get(key) === taking && blocks.delete(key);
        const current = await taking.catch((error: unknown) => {
          forget();
          throw error;
        });
        if (current.next <= current.end) return current.next++;
        forget();
      }
    },
  };
}
