import { everything } from '../acts.ts';
import type { Areas } from '../area/store.ts';
import type { Records } from './records.ts';
import { settle } from './settle.ts';
import type { Lease } from './store.ts';

/** The one way to change who lies in whom. */
export interface Hierarchy {
  /**
   * Everything is settled before, and what the change leaves is carried on soon after.
   * @throws DomainError hierarchy-busy (503) when others are at it for longer than 15 s
   */
  change<T>(work: () => Promise<T>): Promise<T>;
  /** Carries on what waits, after whoever is at it. @returns whether there was something */
  settle(): Promise<boolean>;
}

const name = 'hierarchy';
/** Longer than a process that vanished can hold it. */
const patienceMs = 15_000;

export function hierarchyOf(parts: {
  areas: Areas;
  records: Records;
  lease: Lease;
  clock: () => Date;
  /** Told when something is left to be carried on. */
  nudge: () => void;
}): Hierarchy {
  const { areas, records, lease, clock, nudge } = parts;
  return {
    async change(work) {
      const result = await lease.run(name, patienceMs, async () => {
        await settle(areas, records, clock());
        return work();
      });
      nudge();
      return result;
    },
    async settle() {
      const filter = { due: ['subtree', 'closure'] };
      const [due] = await areas.few(everything, filter, 1);
      if (!due) return false;
      return lease.run(name, 60_000, async () => (await settle(areas, records, clock())) > 0);
    },
  };
}
