import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Area, type Migration, connectStore, counter, is, migrate, readModel } from '../src/index.ts';
import { area, ending, scopeIn, system, township } from './acts.ts';
import type { Bench } from './bench.ts';

interface Shop {
  readonly name: string;
  readonly area: Area;
}

export function modelContract(the: () => Bench): void {
  describe('a read model', () => {
    const shops = (name: string) =>
      readModel({
        store: the().store,
        name,
        area: (shop: Shop) => shop.area,
        filters: { name: is<string>('state.name') },
        sorts: { name: { 'state.name': 1 } },
      });
    const told = (key: string, version: number, where = township) => ({
      key,
      version,
      doc: { name: `v${version}`, area: where },
    });

    it('keeps the newest version, in whatever order and however often it is told, many at once', async () => {
      const model = shops('shops_order');
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }),
          async (versions) => {
            const key = randomUUID();
            await Promise.all(versions.map((version) => model.apply(told(key, version))));
            expect(await model.get(system, key)).toMatchObject({
              version: Math.max(...versions),
              state: { name: `v${Math.max(...versions)}` },
            });
          },
        ),
        { numRuns: 25 },
      );
    });

    it('says whether it was newer', async () => {
      const model = shops('shops_newer');
      const key = randomUUID();
      expect(await model.apply(told(key, 2))).toBe(true);
      expect(await model.apply(told(key, 2))).toBe(false);
      expect(await model.apply(told(key, 1))).toBe(false);
      expect(await model.apply(told(key, 3))).toBe(true);
    });

    it('takes thousands at once, old and new mixed, by two consumers', async () => {
      const model = shops('shops_many');
      const keys = Array.from({ length: 700 }, () => randomUUID());
      await model.applyAll(keys.slice(0, 350).map((key) => told(key, 3)));
      const mixed = keys.flatMap((key) => [told(key, 2), told(key, 4), told(key, 1)]);
      await Promise.all([model.applyAll(mixed), model.applyAll(mixed)]);
      expect(await model.count(system, { name: 'v4' })).toBe(700);
      expect(await model.count(system, {})).toBe(700);
      await model.clear();
      expect(await model.count(system, {})).toBe(0);
    });

    it('is read under a scope, and follows a record that moves', async () => {
      const model = shops('shops_scope');
      const key = randomUUID();
      await model.apply(told(key, 1));
      expect(await ending(model.get(scopeIn('430121'), key))).toBe('ok');
      await model.apply(told(key, 2, area('43', '4302')));
      expect(await ending(model.get(scopeIn('430121'), key))).toBe('not-found');
      expect((await model.find(scopeIn('4302'), {}, { sort: 'name', limit: 5 })).items).toHaveLength(1);
    });
  });

  describe('migrations', () => {
    it('run once and in order, though two processes start at once', async () => {
      const ran: string[] = [];
      const make = (name: string): Migration => ({
        name,
        up: async (store) => {
          ran.push(name);
          await pause(500);
          await store.collection('things').insertOne({});
        },
      });
      const migrations = [make('20260302-02-second'), make('20260301-01-first')];
      const lines: string[] = [];
      const run = () => migrate({ store: the().store, migrations, report: (line) => lines.push(line) });
      await Promise.all([run(), run(), run()]);
      await run();
      expect(ran).toEqual(['20260301-01-first', '20260302-02-second']);
      expect(lines).toHaveLength(2);
    });

    it('interrupted, are resumed at the one that failed', async () => {
      const ran: string[] = [];
      let broken = true;
      const migrations = [
        { name: '20260401-01-good', up: async () => void ran.push('good') },
        {
          name: '20260401-02-shaky',
          up: async () => {
            ran.push('shaky');
            if (broken) throw new Error('power cut');
          },
        },
      ];
      expect(await ending(migrate({ store: the().store, migrations }))).toBe('power cut');
      broken = false;
      await migrate({ store: the().store, migrations });
      expect(ran).toEqual(['good', 'shaky', 'shaky']);
    });

    it('on an empty database make the indexes once, though two processes start at once', async () => {
      const { url, store } = the();
      const database = `${store.connection.name}_new`;
      const both = await Promise.all([connectStore({ url, database }), connectStore({ url, database })]);
      try {
        for (const one of both)
          readModel({ store: one, name: 'shops', area: () => undefined, filters: {}, sorts: {} });
        await Promise.all(both.map((one) => migrate({ store: one, migrations: [] })));
        expect(await both[0].collection('shops').indexes()).toHaveLength(2);
      } finally {
        await both[0].connection.dropDatabase();
        await Promise.all(both.map((one) => one.close()));
      }
    });
  });

  describe('a counter', () => {
    it('gives every number once, though several processes begin the series at once', async () => {
      const { store } = the();
      const name = 'numbers';
      const counters = [counter({ store, name, block: 7 })];
      for (let i = 1; i < 4; i++) {
        store.connection.deleteModel(name);
        counters.push(counter({ store, name, block: 7 }));
      }
      const drawn = await Promise.all(
        counters.flatMap((one) => Array.from({ length: 50 }, () => one.next('430121105-2026'))),
      );
      expect(new Set(drawn).size).toBe(200);
      expect(Math.min(...drawn)).toBe(1);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(4 * 56);
      expect(await counters[0]?.next('430121105-2027')).toBe(1);
    });
  });
}
