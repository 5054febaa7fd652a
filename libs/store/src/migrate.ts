import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { answered, isDuplicate } from './answered.ts';
import type { Store } from './connection.ts';
import { ensureIndexes } from './indexes.ts';
import { stampRecords } from './stamp.ts';

export interface Migration {
  /** YYYYMMDD-NN-verb-noun; order and identity. */
  readonly name: string;
  /** Interrupted, it runs again from the start: every step must bear repetition. */
  up(store: Store): Promise<void>;
}

interface Done {
  _id: string;
  at?: Date;
  holder?: string;
  until?: Date;
}

const lock = '#lock';
/** Whether what lies among the migrations is one, and not the lock. */
export const isMigration = (id: string): boolean => id !== lock;
const leaseMs = 30_000;

/** Of what is the store's own in every service's database. */
export const own: readonly Migration[] = [{ name: '20261125-01-stamp-records', up: stampRecords }];

/** Creates indexes and runs what has not run yet, in order. Two at once: the second waits, then finds all done. */
export async function migrate({
  store,
  migrations,
  report = () => undefined,
}: {
  store: Store;
  migrations: readonly Migration[];
  report?: (line: string) => void;
}): Promise<void> {
  const collection = store.collection<Done>('migrations');
  const holder = randomUUID();

  /** @returns whether the lock is ours, as new or once more */
  const hold = async (): Promise<boolean> => {
    const mine = { _id: lock, $or: [{ holder }, { until: { $lt: new Date() } }] };
    const lease = { $set: { holder, until: new Date(Date.now() + leaseMs) } };
    try {
      return (await answered(() => collection.updateOne(mine, lease, { upsert: true }))).acknowledged;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };

  while (!(await hold())) await pause(200);
  const renewing = setInterval(() => void hold().catch(() => undefined), leaseMs / 3);
  try {
    await ensureIndexes(store);
    for (const migration of [...own, ...migrations].toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = migration;
      if (await collection.findOne({ _id: name })) continue;
      const started = performance.now();
      await migration.up(store);
      await collection.insertOne({ _id: name, at: new Date() });
      report(`migration ${name}: ${Math.round(performance.now() - started)} ms`);
    }
  } finally {
    clearInterval(renewing);
    await collection.deleteOne({ _id: lock, holder });
  }
}
