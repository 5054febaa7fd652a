import { type Migration, type Store, schemaState } from '@firegrid/store';
import type { Fault } from './fault.ts';

/** What is wrong with a service's database, of which all collections were declared. */
export async function schemaFaults(
  service: string,
  store: Store,
  migrations: readonly Migration[] = [],
): Promise<Fault[]> {
  const { missingIndexes, notRun, unknown } = await schemaState(store, migrations);
  const setting = `database of ${service}`;
  const todo = 'Run npm run ops -- migrate';
  const faults: Fault[] = [];
  if (missingIndexes.length > 0) {
    const [first] = missingIndexes;
    const more = missingIndexes.length > 1 ? ` and ${missingIndexes.length - 1} more` : '';
    faults.push({ setting, wrong: `the index ${first}${more} is missing`, todo });
  }
  if (notRun.length > 0)
    faults.push({ setting, wrong: `old schema: migration ${notRun.join(', ')} was not run`, todo });
  if (unknown.length > 0)
    faults.push({
      setting,
      wrong: `newer schema: migration ${unknown.join(', ')} is not of this version`,
      todo: 'Run the version that made it, or a newer one',
    });
  return faults;
}
