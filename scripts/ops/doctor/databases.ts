import { type Fault, schemaFaults } from '@firegrid/service';
import { type Store, isRefused } from '@firegrid/store';
import { registers as hazards } from '../../../services/hazards/src/context.ts';
import { registers as inspections } from '../../../services/inspections/src/context.ts';
import { registers as media } from '../../../services/media/src/context.ts';
import { registers as notifications } from '../../../services/notifications/src/context.ts';
import { registers as org } from '../../../services/org/src/registers.ts';
import { registers as premises } from '../../../services/premises/src/context.ts';
import type { Env } from '../command.ts';
import { type Service, databaseConfig, storeOf } from '../system.ts';
import { sound } from './settings.ts';

const declare: Readonly<Record<Service, (store: Store) => unknown>> = {
  ...{ org, premises, inspections, notifications, media },
  hazards: (store) => hazards(store),
};

/** What is wrong with the databases: the address, the user, indexes, migrations. */
export async function databaseFaults(env: Env): Promise<Fault[]> {
  const config = sound(databaseConfig, env);
  if (!config) return [];
  const faults: Fault[] = [];
  for (const service of Object.keys(declare) as Service[]) {
    try {
      const store = await storeOf(config, service);
      try {
        declare[service](store);
        faults.push(...(await schemaFaults(service, store)));
      } finally {
        await store.close();
      }
    } catch (error) {
      return [...faults, connectionFault(new URL(config.FIREGRID_MONGO_URL).host, error)];
    }
  }
  return faults;
}

function connectionFault(host: string, error: unknown): Fault {
  const setting = 'FIREGRID_MONGO_URL';
  return isRefused(error)
    ? {
        setting,
        wrong: `MongoDB at ${host} refuses its user or password`,
        todo: 'Correct them in the address',
      }
    : { setting, wrong: `MongoDB at ${host} can't be reached`, todo: 'Correct the address, or start it' };
}
