import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@firegrid/problem';
import type { Store } from '@firegrid/store';
import { areaProblems } from '../area/problems.ts';

interface Held {
  _id: string;
  holder: string;
  until: Date;
}

/** Lets one at a time do something, across all replicas. */
export interface Lease {
  /**
   * @param waitMs how long to wait for whoever is at it
   * @throws DomainError hierarchy-busy (503) after that
   */
  run<T>(name: string, waitMs: number, work: () => Promise<T>): Promise<T>;
}

/** How long a process that vanished still holds it. */
const leaseMs = 10_000;

/**
 * Several areas at once can't change in one write, so whoever reorganises the hierarchy has it for himself: two moves
 * at one moment could each be right and make a circle together.
 */
export function leases(store: Store): Lease {
  const collection = store.collection<Held>('leases');

  const hold = async (_id: string, holder: string): Promise<boolean> => {
    const now = Date.now();
    const free = { _id, $or: [{ holder }, { until: { $lt: new Date(now) } }] };
    try {
      await collection.updateOne(
        free,
        { $set: { holder, until: new Date(now + leaseMs) } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      if ((error as { code?: unknown }).code === 11000) return false;
      throw error;
    }
  };

  return {
    async run(name, waitMs, work) {
      const holder = randomUUID();
      const patience = Date.now() + waitMs;
      while (!(await hold(name, holder))) {
        if (Date.now() >= patience) {
          const detail = 'Others are reorganising the areas. It is safe to try again.';
          throw new DomainError(areaProblems['hierarchy-busy'], detail, { retryAfterSeconds: 5 });
        }
        await pause(20 + Math.random() * 60);
      }
      const renewing = setInterval(() => void hold(name, holder).catch(() => undefined), leaseMs / 4);
      try {
        return await work();
      } finally {
        clearInterval(renewing);
        await collection.deleteOne({ _id: name, holder }).catch(() => undefined);
      }
    },
  };
}
