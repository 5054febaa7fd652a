import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FilterOf, Page, Stored } from '../src/index.ts';
import { area, ending, hang, hung, issued, scopeIn, system } from './acts.ts';
import type { Bench } from './bench.ts';
import type { Lamp } from './lamp.ts';
import { randomUUID } from 'node:crypto';

export function listContract(the: () => Bench): void {
  describe('a list', () => {
    it('read page by page, in any order and page size, has every record once and in order', async () => {
      const { lamps } = the();
      const place = area('55', randomUUID());
      const scope = scopeIn(place.code);
      for (let i = 0; i < 23; i++) {
        const id = randomUUID();
        const at = new Date(Date.UTC(2026, 2, 1 + (i % 5)));
        await lamps.handle(scope, id, hang(`n${i}`, place), issued({ at }), {
          fingerprint: id,
          create: true,
        });
        if (i % 3 === 0) await lamps.handle(scope, id, { type: 'light' }, issued(), { fingerprint: 'l' });
      }
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(undefined, 'newest' as const, 'brightest' as const),
          fc.integer({ min: 1, max: 30 }),
          async (sort, limit) => {
            const seen: Stored<Lamp>[] = [];
            let after: unknown;
            do {
              const page: Page<Stored<Lamp>> = await lamps.find(scope, {}, { sort, limit, after });
              expect(page.items.length).toBeLessThanOrEqual(limit);
              seen.push(...page.items);
              // As it travels: through JSON, to the client and back.
              after = page.next && (JSON.parse(JSON.stringify(page.next)) as unknown);
            } while (after);
            expect(new Set(seen.map(({ id }) => id)).size).toBe(23);
            const keys = seen.map(({ id, state }) => {
              if (state.status === 'absent') throw new Error('absent');
              const age = state.hungAt.getTime();
              if (sort === 'newest') return [-age, id].map(String);
              return sort ? [String(9 - state.lit), String(age), id] : [id];
            });
            if (sort !== 'newest')
              expect(keys).toEqual([...keys].sort((a, b) => (a.join() < b.join() ? -1 : 1)));
            else
              expect(keys.map(([age]) => Number(age))).toEqual(
                keys.map(([age]) => Number(age)).sort((a, b) => a - b),
              );
          },
        ),
        { numRuns: 30 },
      );
    });

    it.each([
      [['=x']],
      ['text'],
      [{ $gt: '' }],
      [[{ $gt: '' }, '=a']],
      [[null, '=a']],
      [['@now', '=a']],
      [['@9007199254740991', '=a']],
      [['x', 'y']],
    ])('refuses the cursor %j, naming the field', async (after) => {
      const page = the().lamps.find(system, {}, { sort: 'newest', limit: 5, after });
      await expect(page).rejects.toMatchObject({
        code: 'invalid-input',
        errors: [{ pointer: '/query/after' }],
      });
    });

    it('filters by what was declared, and takes no operator for a value', async () => {
      const { lamps } = the();
      const place = area('56', randomUUID());
      const scope = scopeIn(place.code);
      const id = await hung(lamps, 'exit 1.2 (north)', place);
      await hung(lamps, 'exit 1x2', place);
      await lamps.handle(scope, id, { type: 'light', note: 'weak' }, issued(), { fingerprint: 'n' });
      const at = Date.now();
      const count = (filter: FilterOf<Record<string, (value: never) => Record<string, unknown>>>) =>
        lamps.count(scope, filter);
      expect(await count({ status: ['hanging'] as never })).toBe(2);
      expect(await count({ status: [] as never })).toBe(0);
      expect(await count({ note: 'weak' as never, status: undefined })).toBe(1);
      expect(await count({ name: 'exit 1.2 (' as never })).toBe(1);
      expect(
        await count({ hung: { from: new Date(at - 60_000), below: new Date(at + 60_000) } as never }),
      ).toBe(2);
      expect(await count({ hung: { from: new Date(at + 60_000) } as never })).toBe(0);
      for (const injected of [
        { note: { $ne: null } },
        { status: [{ $ne: null }] },
        { hung: { from: { $gt: 0 } } },
      ]) {
        expect(await ending(count(injected as never))).toBe('invalid-input');
      }
      for (const undeclared of ['$where', 'state.lit', 'constructor', '__proto__x']) {
        expect(await ending(count({ [undeclared]: 1 as never }))).toBe('invalid-input');
      }
    });

    it('is served by an index', async () => {
      const { store } = the();
      const { version } = (await store.connection.db?.admin().buildInfo()) as {
        version: string;
        ferretdb?: object;
      };
      const build = (await store.connection.db?.admin().command({ buildInfo: 1 })) as { ferretdb?: object };
      const indexes = (await store.collection('lamps').indexes()).map(({ key }) =>
        Object.keys(key as object).join(),
      );
      expect(version).toBeTruthy();
      expect(indexes).toEqual(
        expect.arrayContaining([
          '_id',
          'pendingSince',
          'area.ancestors,_id',
          'area.ancestors,state.hungAt,_id',
          'area.ancestors,state.lit,state.hungAt,_id',
          'state.serial',
        ]),
      );
      if (build.ferretdb) return;
      const plan = await store
        .collection('lamps')
        .find({ 'area.ancestors': { $in: ['43'] } }, { sort: { 'state.hungAt': -1, _id: -1 } })
        .explain('queryPlanner');
      const text = JSON.stringify(plan);
      expect(text).toContain('IXSCAN');
      expect(text).not.toContain('"stage":"SORT"');
      expect(text).not.toContain('COLLSCAN');
    });
  });
}
