import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { connectStore, migrate } from '../src/index.ts';
import { commandContract } from './commands.contract.ts';
import type { Bench } from './bench.ts';
import { bulkContract } from './bulk.contract.ts';
import { changesContract } from './changes.contract.ts';
import { indexContract } from './indexes.contract.ts';
import { listContract } from './lists.contract.ts';
import { lampRepository } from './lamp.ts';
import { modelContract } from './models.contract.ts';
import { outageContract } from './outage.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { scopeContract } from './scope.contract.ts';

/** What every engine must do: FerretDB on DocumentDB, MongoDB proper, or the next one. */
export function storeContract(url: string): void {
  let bench: Bench | undefined;
  const the = (): Bench => {
    if (!bench) throw new Error('the bench is not set up');
    return bench;
  };

  beforeAll(async () => {
    const store = await connectStore({ url, database: `test_store_${randomUUID().slice(0, 8)}` });
    bench = { url, store, lamps: lampRepository(store) };
    await migrate({ store, migrations: [] });
  });
  afterAll(async () => {
    await bench?.store.connection.dropDatabase();
    await bench?.store.close();
  });

  commandContract(the);
  scopeContract(the);
  listContract(the);
  changesContract(the);
  outboxContract(the);
  bulkContract(the);
  modelContract(the);
  outageContract(the);
  indexContract(the);
}
