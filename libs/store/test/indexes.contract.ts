import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { planOf } from '@firegrid/testkit/plan';
import fc from 'fast-check';
import type { mongo } from 'mongoose';
import { type Store, ensureIndexes } from '../src/index.ts';
import { declareCollection } from '../src/indexes.ts';
import type { Bench } from './bench.ts';

/** A fire hydrant: whatever an index may be about. */
interface Hydrant {
  readonly _id: string;
  readonly at?: Date;
  readonly tag?: string;
  readonly seal?: string;
  readonly open?: boolean;
  readonly streets?: readonly string[];
  readonly state?: string;
  readonly flow?: number;
  readonly position?: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
}

const name = 'hydrants';

/** Which of many writes were refused. @throws what was thrown, when it doesn't say which */
const refusedOf = async (work: Promise<unknown>): Promise<number[]> => {
  try {
    await work;
    return [];
  } catch (error) {
    const { writeErrors } = error as Partial<mongo.MongoBulkWriteError>;
    if (writeErrors === undefined) throw error;
    return [writeErrors].flat().map(({ index }) => index);
  }
};

/** At most as late as the database looks for what has expired. */
const expiryMs = 100_000;

export function indexContract(the: () => Bench): void {
  describe('an index', () => {
    let hydrants: mongo.Collection<Hydrant>;
    const put = (...some: Omit<Hydrant, '_id'>[]) =>
      hydrants.insertMany(
        some.map((one) => ({ _id: randomUUID(), ...one })),
        { ordered: false },
      );
    const ids = (found: readonly Hydrant[]) => found.map(({ _id }) => _id);

    beforeAll(async () => {
      const { store } = the();
      declareHydrants(store);
      await ensureIndexes(store);
      hydrants = store.collection<Hydrant>(name);
      await put({ at: new Date(Date.now() - 3_600_000) }, { at: new Date(Date.now() + 3_600_000) });
    });

    it('that is unique refuses whoever comes second, and of many at once him alone', async () => {
      await put({ tag: 'A' });
      expect(await refusedOf(put({ tag: 'B' }, { tag: 'A' }, { tag: 'C' }, { tag: 'B' }))).toEqual([1, 3]);
      expect(await hydrants.countDocuments({ tag: { $in: ['A', 'B', 'C'] } })).toBe(3);
      const both = await Promise.allSettled([put({ tag: 'D' }), put({ tag: 'D' })]);
      expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      await hydrants.deleteOne({ tag: 'A' });
      expect(await refusedOf(put({ tag: 'A' }))).toEqual([]);
    });

    it('that is sparse leaves out who has no such field, though unique; a partial one whom it does not mean', async () => {
      expect(await refusedOf(put({}, {}, { open: true, seal: 'x' }, { open: false, seal: 'x' }))).toEqual([]);
      expect(await refusedOf(put({ open: false, seal: 'x' }, { open: true, seal: 'x' }))).toEqual([1]);
    });

    it('over a list finds a record by each of its elements, once, and no more by one that it lost', async () => {
      const _id = randomUUID();
      await hydrants.insertOne({ _id, streets: ['s1', 's2', 's3'], flow: 1 });
      const by = async (...streets: string[]) =>
        ids(await hydrants.find({ streets: { $in: streets } }, { sort: { flow: -1, _id: -1 } }).toArray());
      expect(await by('s2')).toEqual([_id]);
      expect(await by('s1', 's2', 's3', 's4')).toEqual([_id]);
      await hydrants.updateOne({ _id }, { $set: { streets: ['s3', 's4'] } });
      expect(await by('s1', 's2')).toEqual([]);
      expect(await by('s3', 's4')).toEqual([_id]);
      await hydrants.deleteOne({ _id });
      expect(await by('s3', 's4')).toEqual([]);
    });

    it('over positions gives the nearest first, and what lies within', async () => {
      const [far, near] = [randomUUID(), randomUUID()];
      const at = (...coordinates: [number, number]) => ({ type: 'Point', coordinates }) as const;
      await hydrants.insertMany([
        { _id: far, position: at(113.2, 28.2) },
        { _id: near, position: at(113.1, 28.2) },
      ]);
      const here = at(113, 28.2);
      const nearest = await hydrants.find({ position: { $near: { $geometry: here } } }).toArray();
      expect(ids(nearest)).toEqual([near, far]);
      const circle = { $centerSphere: [[113, 28.2], 15 / 6_378] };
      expect(ids(await hydrants.find({ position: { $geoWithin: circle } }).toArray())).toEqual([near]);
    });

    it('answers what a scan answers, page by page and in order, after many writes of every kind at once', async () => {
      const streets = ['w1', 'w2', 'w3'];
      const states = ['ok', 'dry', 'lost'];
      const one = fc.record({
        streets: fc.uniqueArray(fc.constantFrom(...streets, 'w4'), { minLength: 1 }),
        state: fc.constantFrom(...states),
        flow: fc.integer({ min: 0, max: 9 }),
      });
      const made = fc.sample(one, { numRuns: 400, seed: 7 }).map((part) => ({ _id: randomUUID(), ...part }));
      await hydrants.bulkWrite(
        made.map((document) => ({ insertOne: { document } })),
        { ordered: false },
      );
      const changes = made.map(({ _id, flow }, i) =>
        i % 5 === 0
          ? { deleteOne: { filter: { _id } } }
          : {
              updateOne: {
                filter: { _id },
                update: { $set: { flow: 9 - flow, ...(i % 3 ? {} : { state: 'dry' }) } },
              },
            },
      );
      await hydrants.bulkWrite(changes, { ordered: false });
      const all = (await hydrants.find({ streets: { $exists: true } }).toArray()).filter(({ streets = [] }) =>
        streets.some((street) => street.startsWith('w')),
      );
      expect(all).toHaveLength(320);
      const { store } = the();
      const database = store.connection.getClient().db(store.connection.name);
      const several = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(
          several(streets),
          fc.option(several(states)),
          fc.integer({ min: 0, max: 9 }),
          async (of, withState, below) => {
            const filter = {
              streets: { $in: of },
              flow: { $lte: below },
              ...(withState ? { state: { $in: withState } } : {}),
            };
            const sort = { flow: -1, _id: -1 } as const;
            const expected = all
              .filter((hydrant) => of.some((street) => hydrant.streets?.includes(street)))
              .filter(({ state = '', flow = 0 }) => flow <= below && (withState?.includes(state) ?? true))
              .sort((a, b) => (b.flow ?? 0) - (a.flow ?? 0) || (a._id < b._id ? 1 : -1));
            const found = await hydrants.find(filter, { sort, limit: 500 }).toArray();
            expect(ids(found)).toEqual(ids(expected));
            const plan = await planOf(database, { find: name, filter, sort, limit: 500 });
            expect(plan.kind).toBe('ordered');
          },
        ),
        { numRuns: 30 },
      );
    });

    // The last: it waits for the database's own clock, which has run since the beginning.
    it(
      'over an instant lets go of what has expired, and of nothing else',
      async () => {
        const gone = async () => (await hydrants.countDocuments({ at: { $exists: true } })) === 1;
        await eventually('the expired one is gone', gone, expiryMs);
        expect(await hydrants.countDocuments({ at: { $gt: new Date() } })).toBe(1);
      },
      expiryMs + 10_000,
    );
  });
}

const declareHydrants = (store: Store): void =>
  declareCollection(store, name, [
    { keys: { tag: 1 }, unique: true, sparse: true },
    { keys: { seal: 1 }, unique: true, where: { open: true } },
    { keys: { streets: 1, flow: -1, _id: -1 } },
    { keys: { streets: 1, state: 1, flow: -1, _id: -1 } },
    { keys: { position: '2dsphere' } },
    { keys: { at: 1 }, expireAfterSeconds: 60 },
  ]);
