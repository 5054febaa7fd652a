import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FilterOf, Page, Stored } from '../src/index.ts';
import { planOf } from '@firegrid/testkit/plan';
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

    it('is read in the order of an index, whoever asks and however far', async () => {
      const { store } = the();
      const database = store.connection.getClient().db(store.connection.name);
      const area = (...areas: string[]) => ({ 'area.ancestors': { $in: areas } });
      const hanging = (...statuses: string[]) => ({ 'state.status': { $in: statuses } });
      const sort = { 'state.hungAt': -1, _id: -1 };
      const then = { 'state.hungAt': { $lte: new Date() }, $or: [{ 'state.hungAt': { $lt: new Date() } }] };
      const asked = [
        [area('43'), sort],
        [area('43', '4302'), sort],
        [{ $and: [area('43'), hanging('hanging')] }, sort],
        [{ $and: [area('43', '4302'), hanging('hanging', 'down')] }, sort],
        [{ $and: [area('43'), then] }, sort],
        [{ $and: [area('43', '4302'), then] }, sort],
        [area('43'), { 'state.lit': -1, 'state.hungAt': 1, _id: 1 }],
        [area('43'), { _id: 1 }],
        [
          { everIn: { $in: ['43', '4302'] }, changed: { $gte: new Date(0) } },
          { changed: 1, _id: 1 },
        ],
        [{ pendingSince: { $gt: new Date(0) } }, { pendingSince: 1 }],
      ] as const;
      for (const [filter, sort] of asked) {
        const plan = await planOf(database, { find: 'lamps', filter, sort, limit: 21 });
        expect({ filter, plan }).toMatchObject({ plan: { kind: 'ordered' } });
      }
      const unknown = { find: 'lamps', filter: area('43'), sort: { 'state.name': 1 }, limit: 21 };
      expect(await planOf(database, unknown)).toMatchObject({ kind: 'sorted' });
    });
  });
}
