import { areaRegister } from '@firegrid/areas';
import { topics } from '@firegrid/contracts';
import { type Backing, type Boot, type Sweep, every } from '@firegrid/service';
import type { Store } from '@firegrid/store';
import { dutyRepository } from './duty/store.ts';
import { inspectionRepository } from './inspection/store.ts';
import { premisesModel } from './premises/store.ts';
import { followWith } from './reactions/area.ts';
import { onInspection } from './reactions/inspection.ts';
import { onPremises } from './reactions/premises.ts';
import { layWeek, missLate } from './sweeps/weekly.ts';

export type Registers = ReturnType<typeof registers>;

/** All that this service keeps. */
export function registers(store: Store) {
  const duties = dutyRepository(store);
  const areas: ReturnType<typeof areaRegister> = areaRegister({
    store,
    follow: followWith(duties, () => areas),
  });
  return { duties, areas, inspections: inspectionRepository(store), premises: premisesModel(store) };
}

/** What goes on besides requests. @returns the sweep that begins and ends the week */
export async function run(
  all: Registers,
  backing: Backing,
  boot: Boot,
  { sweepMs, clock }: { sweepMs: number; clock: () => Date },
): Promise<Sweep> {
  await backing.run({
    topics: [topics.inspection, topics.duty],
    outboxes: [all.inspections.outbox, all.duties.outbox],
    consumers: {
      areas: all.areas.handlers,
      premises: [onPremises(all, clock)],
      reactions: [onInspection(all, clock)],
    },
  });
  const turn = async (now: Date, stopping: AbortSignal): Promise<void> => {
    await layWeek(all, now, stopping);
    await missLate(all, now, stopping);
  };
  return every(boot, sweepMs, 'week', turn, clock);
}
