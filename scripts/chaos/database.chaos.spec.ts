import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Store, connectStore, migrate } from '@firegrid/store';
import { planOf } from '@firegrid/testkit/plan';
import { type Lamps, lampRepository } from '../../libs/store/test/lamp.ts';
import { remoteService, stateVariable } from '../backing/remote.mjs';
import { type Acknowledged, writeLamps } from './lamps-load.ts';
import { seeded } from './random.ts';

const minutes = 60_000;
const kills = 50;
const seed = Number(process.env['FIREGRID_CHAOS_SEED'] ?? Date.now() % 1_000_000);
const url = process.env['FIREGRID_MONGO_URL'] ?? '';

interface Kept {
  readonly _id: string;
  readonly version: number;
  readonly state: { readonly lit: number };
}

// Somebody else's backing services are not ours to kill.
const describeHere = process.env[stateVariable] ? describe : describe.skip;

describeHere(`a database killed ${kills} times while it is written to (FIREGRID_CHAOS_SEED=${seed})`, () => {
  const database = `test_kills_${randomUUID().slice(0, 8)}`;
  let store: Store;
  let lamps: Lamps;
  let lit: Acknowledged;

  beforeAll(async () => {
    store = await connectStore({ url, database, serverSelectionTimeoutMS: 1_000 });
    lamps = lampRepository(store);
    await migrate({ store, migrations: [] });
  });
  afterAll(async () => {
    await store?.connection.dropDatabase();
    await store?.close();
  });

  it(
    'goes on each time',
    async () => {
      const random = seeded(seed);
      const load = writeLamps(lamps, random);
      ({ lit } = load);
      const mongo = remoteService('mongo');
      for (let kill = 0; kill < kills; kill++) {
        await pause(300 + random() * 900);
        await mongo.kill();
        await mongo.start();
      }
      await load.end();
      console.log(`${lit.size} lamps hung, ${[...lit.values()].reduce((sum, one) => sum + one)} times lit`);
      expect(lit.size).toBeGreaterThan(kills);
    },
    5 * minutes,
  );

  it('has lost and doubled nothing that it acknowledged', async () => {
    const there = await store.collection<Kept>('lamps').find().toArray();
    expect(new Map(there.map(({ _id, state }) => [_id, state.lit]))).toEqual(lit);
    expect(there.filter(({ version, state }) => version !== state.lit + 1)).toEqual([]);
  });

  it('finds by each index what it finds without', async () => {
    const collection = store.collection<Kept>('lamps');
    const all = await collection.find().toArray();
    const indexes = await collection.indexes();
    expect(indexes.length).toBeGreaterThan(5);
    for (const { name = '', key, sparse, partialFilterExpression } of indexes) {
      const [first = ''] = Object.keys(key);
      const filter = partialFilterExpression ?? (sparse ? { [first]: { $exists: true } } : {});
      const sort = key as Record<string, 1 | -1>;
      const found = await collection.find(filter, { sort, hint: name }).toArray();
      const scanned = all.filter((one) => !('state.serial' in filter) || 'serial' in one.state);
      expect({ name, ids: found.map(({ _id }) => _id).sort() }).toEqual({
        name,
        ids: scanned.map(({ _id }) => _id).sort(),
      });
      const db = store.connection.getClient().db(database);
      const plan = await planOf(db, { find: 'lamps', filter, sort, limit: 21, hint: name });
      expect(plan).toEqual({ kind: 'ordered', indexes: [name] });
    }
  });

  it('takes new records, and changes of the old, as quickly as ever', async () => {
    const load = writeLamps(lamps, seeded(seed + 1));
    await pause(2_000);
    await load.end();
    expect(load.lit.size).toBeGreaterThan(20);
    const old = [...lit.keys()].slice(0, 200);
    const changed = await store
      .collection<Kept>('lamps')
      .updateMany({ _id: { $in: old } }, { $set: { 'state.name': 'new', changed: new Date() } });
    expect(changed.modifiedCount).toBe(old.length);
  });
});
