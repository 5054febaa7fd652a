import { areaRegister } from '@firegrid/areas';
import { topics } from '@firegrid/contracts';
import { type Backing, type Boot, type Sweep, every } from '@firegrid/service';
import { FieldCipher, type Store, counter, readingAudit } from '@firegrid/store';
import type { Config } from './config.ts';
import { hazardStore } from './hazard/store.ts';
import { followWith } from './reactions/area.ts';
import { onHazard } from './reactions/hazard.ts';
import { onInspection } from './reactions/inspection.ts';
import { bodyRegister } from './registers/bodies.ts';
import { premisesRegister } from './registers/premises.ts';
import { climbOverdue } from './sweeps/overdue.ts';
import { settleAll } from './sweeps/unsettled.ts';
import { settle } from './transfer/settle.ts';
import { transferStore } from './transfer/store.ts';

export type Registers = ReturnType<typeof registers>;

/** All that this service keeps. */
export function registers(store: Store, clock: () => Date = () => new Date()) {
  const hazards = hazardStore(store);
  const areas: ReturnType<typeof areaRegister> = areaRegister({
    store,
    follow: followWith(hazards, () => areas, clock),
  });
  return {
    clock,
    hazards,
    areas,
    transfers: transferStore(store),
    bodies: bodyRegister(store),
    premises: premisesRegister(store),
    numbers: counter({ store, name: 'numbers' }),
    readings: readingAudit(store, 'reporterReadings'),
  };
}

/** What seals the phones of those who report without a login. @throws Error when a key is not 32 bytes */
export const cipherOf = ({ FIREGRID_FIELD_KEYS }: Config): FieldCipher =>
  new FieldCipher(FIREGRID_FIELD_KEYS);

export interface Sweeps {
  readonly climb: Sweep;
  readonly settle: Sweep;
}

/** What goes on besides requests. */
export async function run(all: Registers, backing: Backing, boot: Boot, config: Config): Promise<Sweeps> {
  const { hazards, areas, transfers, bodies, premises, numbers, clock } = all;
  await backing.run({
    topics: [topics.hazard, topics.transfer],
    outboxes: [hazards.outbox, transfers.outbox],
    consumers: {
      registers: [...areas.handlers, ...bodies.handlers, ...premises.handlers],
      findings: [onInspection(hazards, areas, numbers)],
      answers: [onHazard(hazards, transfers)],
    },
  });
  const overdue = { hazards, logger: boot.logger };
  const { FIREGRID_CLIMB_EVERY_MS, FIREGRID_CLIMB_AFTER_MS, FIREGRID_SETTLE_EVERY_MS } = config;
  return {
    climb: every(
      boot,
      FIREGRID_CLIMB_EVERY_MS,
      'overdue',
      (now, stopping) => climbOverdue(overdue, FIREGRID_CLIMB_AFTER_MS, now, stopping),
      clock,
    ),
    settle: every(
      boot,
      FIREGRID_SETTLE_EVERY_MS,
      'unsettled',
      (now, stopping) => settleAll({ hazards, transfers }, now, stopping),
      clock,
    ),
  };
}

/** Carries a document out right after it was saved; what fails now, the sweep does. */
export const settleNow =
  ({ hazards, transfers, clock }: Registers, { logger }: Pick<Boot, 'logger'>) =>
  async (id: string): Promise<void> => {
    try {
      await settle({ hazards, transfers }, id, clock());
    } catch (error) {
      logger.warn({ err: error, transfer: id }, 'a document is carried out later');
    }
  };
