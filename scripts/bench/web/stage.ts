import { type Constellation, startConstellation } from '../../demo/constellation.ts';
import { cast } from '../../demo/world.ts';
import { settleTown, townLedger } from '../../sync/town.ts';

export const worker = 'yutang-grid-1';
export const officer = 'huanghua-township';
const [small, large] = ['430121105201-001', '430121105201-002'];

/** Premises in the grid of the worker whose phone is looked at: twenty times what a grid has on average. */
export const inGrid = 200;
/** And in the township whose officer's desk is looked at. */
export const inTownship = 10_000;

/** What is measured: the whole product, with a township's ledger taken over. */
export interface Stage extends Constellation {
  /** Premises of the township that have been given it straight in the database, beside those of the ledger. */
  readonly database: string;
}

/** Starts the product and imports the township's premises by its API. */
export async function openStage(): Promise<Stage> {
  const constellation = await startConstellation();
  try {
    const ledger = townLedger([
      { grid: small, count: inGrid },
      { grid: large, count: inTownship - inGrid },
    ]);
    await settleTown(cast(constellation.world)(officer), ledger);
    return { ...constellation, database: `${constellation.product.env.FIREGRID_DB_PREFIX}premises` };
  } catch (error) {
    await constellation.stop();
    throw error;
  }
}
