import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Scope } from '@firegrid/access';
import { planOf } from '@firegrid/testkit/plan';
import { type Area, type Change, type ChangesPosition, migrate } from '../src/index.ts';
import { stampRecords } from '../src/stamp.ts';
import { area, ending, hang, hung, issued, scopeIn, system } from './acts.ts';
import type { Bench } from './bench.ts';
import type { Lamp, LampCommand } from './lamp.ts';

type Told = Change<Lamp>;
const place = (): Area => area('61', randomUUID());
const later = () => new Date(Date.now() + 60_000);

export function changesContract(the: () => Bench): void {
  const act = (id: string, command: LampCommand) =>
    the().lamps.handle(system, id, command, issued(), { fingerprint: randomUUID() });

  /** What is written from here on has another instant than what was written before: it has a millisecond at least. */
  const nextInstant = () => pause(3);

  /** A feed begins after what was written before. */
  const begin = async (scope: Scope, limit?: number) => {
    await nextInstant();
    return read(scope, undefined, { limit, before: new Date() });
  };

  /** Everything from a position on, page by page, as a phone would ask. */
  const read = async (
    scope: Scope,
    after: unknown,
    { limit = 100, before = later() }: { limit?: number | undefined; before?: Date } = {},
  ) => {
    const items: Told[] = [];
    const pages: number[] = [];
    let at: ChangesPosition | undefined;
    for (let more = true; more;) {
      const asked: unknown = at ? JSON.parse(JSON.stringify(at)) : after;
      const page = await the().lamps.changes(scope, { after: asked, limit, before });
      pages.push(page.items.length);
      items.push(...page.items);
      ({ next: at, more } = page);
    }
    return { items, next: at, pages };
  };
  const ids = (items: readonly Told[]) => items.map(({ id }) => id);

  describe('the feed of changes', () => {
    it('begins with all there is, in the order of the writes, and goes on with what changes, each once', async () => {
      const there = place();
      const scope = scopeIn(there.code);
      const lamps = [];
      for (let n = 0; n < 7; n++) {
        lamps.push(await hung(the().lamps, `n${n}`, there));
        await nextInstant();
      }
      await hung(the().lamps, 'elsewhere', place());
      const [first = '', second = ''] = lamps;
      await act(first, { type: 'light' });
      const begun = await begin(scope, 3);
      expect(ids(begun.items)).toEqual([...lamps.slice(1), first]);
      expect(begun.pages).toEqual([3, 3, 1]);
      expect(begun.items.at(-1)).toMatchObject({ version: 2, gone: false, state: { lit: 1 } });

      expect((await read(scope, begun.next)).items).toEqual([]);
      await act(second, { type: 'take-down' });
      await nextInstant();
      const made = await hung(the().lamps, 'new', there);
      const news = await read(scope, begun.next);
      expect(ids(news.items)).toEqual([second, made]);
      expect((await read(scope, news.next)).items).toEqual([]);
    });

    it('tells who had a record that it left, and tells of it again when it is back', async () => {
      const [one, other] = [place(), place()];
      const [mine, theirs] = [scopeIn(one.code), scopeIn(other.code)];
      const id = await hung(the().lamps, 'moving', one);
      const begun = {
        mine: (await begin(mine)).next,
        theirs: (await begin(theirs)).next,
      };

      await act(id, { type: 'move', to: other });
      const left = await read(mine, begun.mine);
      expect(left.items).toEqual([{ id, version: 2, gone: true }]);
      expect((await read(theirs, begun.theirs)).items).toMatchObject([{ id, gone: false }]);
      expect((await read(scopeIn(one.code, other.code), begun.mine)).items).toMatchObject([{ gone: false }]);
      // Who begins now never had it.
      expect((await begin(mine)).items).toEqual([]);

      await act(id, { type: 'move', to: one });
      expect((await read(mine, left.next)).items).toMatchObject([{ id, version: 3, gone: false }]);
      expect((await read(theirs, begun.theirs)).items).toEqual([{ id, version: 3, gone: true }]);
    });

    it('leaves what is being written this moment for the next time', async () => {
      const there = place();
      const scope = scopeIn(there.code);
      const { next } = await begin(scope);
      const id = await hung(the().lamps, 'fresh', there);
      const early = await read(scope, next, { before: new Date(Date.now() - 60_000) });
      expect(early.items).toEqual([]);
      expect(ids((await read(scope, early.next)).items)).toEqual([id]);
    });

    it('skips nothing while many write, and is in one order', async () => {
      const settledMs = 1_500;
      const there = place();
      const [scope, elsewhere] = [scopeIn(there.code), place()];
      const seen = new Map<string, Told>();
      const [began, stop] = [new Date(), Date.now() + 4_000];
      const write = async (): Promise<string[]> => {
        const made: string[] = [];
        while (Date.now() < stop) {
          const id = await hung(the().lamps, 'busy', there);
          made.push(id);
          await act(id, { type: 'light' });
          const [older] = made;
          if (older && made.length % 3 === 0) await act(older, { type: 'light' }).catch(() => undefined);
          if (made.length % 5 === 0) await act(id, { type: 'move', to: elsewhere });
        }
        return made;
      };
      // Many at once take longest from their stamp to where others see them.
      const writeMany = async (): Promise<string[]> => {
        const made: string[] = [];
        while (Date.now() < stop) {
          const ids = Array.from({ length: 300 }, () => randomUUID());
          const items = ids.map((id) => ({
            id,
            command: hang('many', there),
            issued: issued(),
            fingerprint: id,
          }));
          await the().lamps.bulkCreate(system, items);
          made.push(...ids);
          await pause(150);
        }
        return made;
      };
      let at: unknown;
      const follow = async (before: Date): Promise<void> => {
        const page = await read(scope, at, { limit: 70, before });
        for (const one of page.items) seen.set(one.id, one);
        at = page.next;
      };
      const writing = Promise.all([...Array.from({ length: 4 }, write), writeMany()]);
      while (Date.now() < stop) await follow(new Date(Date.now() - settledMs));
      const made = new Set((await writing).flat());
      await follow(later());
      expect(made.size).toBeGreaterThan(600);
      const skipped: string[] = [];
      for await (const { id, version, area: now } of the().lamps.each(system, { hung: { from: began } })) {
        if (!made.has(id)) continue;
        const told = seen.get(id);
        const gone = now?.code === elsewhere.code;
        if (told?.version !== version || told.gone !== gone) skipped.push(id);
      }
      expect(skipped).toEqual([]);
      // Once more, nobody writing: the order is that of the last writes, whatever the size of the pages.
      const [small, large] = [await begin(scope, 300), await begin(scope)];
      expect(ids(small.items)).toEqual(ids(large.items));
      expect(new Set(ids(small.items)).size).toBe(small.items.length);
    });

    it('tells again of a write that was held up, when its messages are taken out', async () => {
      const there = place();
      const scope = scopeIn(there.code);
      const id = await hung(the().lamps, 'late', there);
      const { next } = await begin(scope);
      const kept = the().store.collection<{ _id: string; changed: Date }>('lamps');
      const stamped = new Date(Date.now() - 20_000);
      await kept.updateOne({ _id: id }, { $set: { changed: stamped } });
      const messageIds = [`${id}/1/0`];
      await the().lamps.outbox.acknowledged([{ id, messageIds }]);
      expect(ids((await read(scope, next)).items)).toEqual([id]);
      await kept.updateOne({ _id: id }, { $set: { changed: stamped } });
      await the().lamps.outbox.acknowledged([{ id, messageIds }]);
      expect((await kept.findOne({ _id: id }))?.changed).toEqual(stamped);
    });

    it('is narrowed by filters, and more so as it begins', async () => {
      const there = place();
      const scope = scopeIn(there.code);
      const [down, open] = [
        await hung(the().lamps, 'down', there),
        await hung(the().lamps, 'open', there),
        await hung(the().lamps, 'no', there),
      ];
      await act(down, { type: 'take-down' });
      const asked = { limit: 9, filter: { name: 'o' }, first: { status: ['hanging' as const] } };
      const begun = await the().lamps.changes(scope, { ...asked, before: later() });
      expect(ids(begun.items)).toEqual([open]);
      const since = later();
      expect((await the().lamps.changes(scope, { limit: 9, since, before: since })).items).toEqual([]);
      const now = Date.now();
      const after = [now, now, ''];
      await act(open, { type: 'take-down' });
      const ended = await the().lamps.changes(scope, { ...asked, after, before: later() });
      expect(ids(ended.items)).toEqual([open]);
    });

    it.each([
      [['=x']],
      ['text'],
      [[1, 2]],
      [[1, 2, 3]],
      [[{ $gt: 0 }, 2, 'x']],
      [[1, 9_007_199_254_740_991, 'x']],
      [[1, 2, 'x', 'y']],
    ])('refuses the position %j, naming the field', async (after) => {
      const page = the().lamps.changes(system, { after, limit: 5, before: later() });
      await expect(page).rejects.toMatchObject({
        code: 'invalid-input',
        errors: [{ pointer: '/query/after' }],
      });
    });

    it('cannot be read without a scope', async () => {
      // @ts-expect-error the scope comes first: the page alone does not compile
      const unscoped = () => the().lamps.changes({ limit: 5, before: later() });
      expect(await ending(Promise.resolve().then(unscoped))).not.toBe('ok');
    });

    it('is read in the order of an index, also from several areas', async () => {
      const { store } = the();
      const at = new Date(0);
      const filter = {
        $and: [
          { everIn: { $in: ['43', '61'] } },
          {
            changed: { $gte: at },
            $or: [{ changed: { $gt: at } }, { changed: { $eq: at }, _id: { $gt: '' } }],
          },
          { changed: { $lt: new Date() } },
          { 'area.ancestors': { $in: ['43', '61'] } },
        ],
      };
      const database = store.connection.getClient().db(store.connection.name);
      const plan = await planOf(database, { find: 'lamps', filter, sort: { changed: 1, _id: 1 }, limit: 21 });
      expect(plan).toEqual({ kind: 'ordered', indexes: ['everIn_1_changed_1__id_1'] });
    });

    it('has what was there before there was a feed, once the records are stamped, and again after a break', async () => {
      const there = place();
      const scope = scopeIn(there.code);
      const made = await Promise.all(Array.from({ length: 5 }, () => hung(the().lamps, 'old', there)));
      const kept = the().store.collection<{ _id: string; changed: Date; everIn: string[] }>('lamps');
      const age = (some: string[]) =>
        kept.updateMany({ _id: { $in: some } }, { $unset: { changed: '', everIn: '' } });
      await age(made);
      expect((await begin(scope)).items).toEqual([]);
      await stampRecords(the().store);
      const first = await kept.findOne({ _id: made[0] ?? '' });
      expect(first?.everIn).toEqual(there.ancestors);
      await age(made.slice(3));
      await stampRecords(the().store);
      expect(ids((await begin(scope)).items).sort()).toEqual([...made].sort());
      expect((await kept.findOne({ _id: made[0] ?? '' }))?.changed).toEqual(first?.changed);
      await migrate({ store: the().store, migrations: [] });
    });
  });

  describe('a command that is refused', () => {
    it('and was carried out before has its first answer, for its author alone', async () => {
      const { lamps } = the();
      const create = issued();
      const { id } = create;
      const first = await lamps.handle(system, id, hang(), create, { fingerprint: 'r', create: true });
      const again = (by = create.by, fingerprint = 'r') =>
        lamps.orRepeated({ id, issued: { ...create, by }, fingerprint }, () =>
          lamps.handle(scopeIn(), randomUUID(), { type: 'look' }, create, { fingerprint }),
        );
      expect(await again()).toEqual({ ...first, replayed: true });
      expect(await ending(again({ ...create.by, subject: 'wang' }))).toBe('not-found');
      expect(await ending(again(create.by, 'other'))).toBe('not-found');
    });
  });
}
