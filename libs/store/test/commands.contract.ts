import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyHistory } from '../src/index.ts';
import { chained } from '../src/history.ts';
import { counts, ending, hang, hung, issued, system, township } from './acts.ts';
import type { Bench } from './bench.ts';

const sixteen = <T>(make: (i: number) => Promise<T>): Promise<T>[] =>
  Array.from({ length: 16 }, (_, i) => make(i));

export function commandContract(the: () => Bench): void {
  describe('a command', () => {
    it('creates, changes, and answers with the receipt and the version', async () => {
      const { lamps } = the();
      const id = randomUUID();
      const made = await lamps.handle(system, id, hang(), issued(), { fingerprint: 'a', create: true });
      expect(made).toEqual({ id, version: 1, replayed: false, lit: 0 });
      const lit = await lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'b' });
      expect(lit).toEqual({ id, version: 2, replayed: false, lit: 1 });
      expect(await lamps.get(system, id)).toMatchObject({
        id,
        version: 2,
        area: township,
        state: { lit: 1, hungAt: expect.any(Date) },
      });
    });

    it('sent again gets the first answer, even after later changes, even from someone moved away', async () => {
      const { lamps } = the();
      const id = await hung(lamps);
      const light = issued();
      const first = await lamps.handle(system, id, { type: 'light' }, light, { fingerprint: 'light' });
      await lamps.handle(system, id, { type: 'take-down' }, issued(), { fingerprint: 'down' });
      const elsewhere = { ...system, areas: ['430122'] };
      for (const scope of [system, elsewhere]) {
        const again = await lamps.handle(scope, id, { type: 'light' }, light, {
          fingerprint: 'light',
          ifMatch: 1,
        });
        expect(again).toEqual({ ...first, replayed: true });
      }
      expect(await lamps.get(system, id)).toMatchObject({ version: 3, state: { lit: 1 } });
    });

    it('sent again with another content, or by another person, is refused as reused', async () => {
      const { lamps } = the();
      const id = randomUUID();
      const create = issued();
      const options = { fingerprint: 'one', create: true };
      await lamps.handle(system, id, hang(), create, options);
      const other = { ...options, fingerprint: 'other' };
      expect(await ending(lamps.handle(system, id, hang('x'), create, other))).toBe('command-reused');
      const wang = { ...create, by: { ...create.by, subject: 'wang' } };
      expect(await ending(lamps.handle(system, id, hang(), wang, options))).toBe('command-reused');
      const change = { fingerprint: 'other' };
      expect(await ending(lamps.handle(system, id, { type: 'light' }, create, change))).toBe(
        'command-reused',
      );
    });

    it('sent 16 times at once has one effect and one answer', async () => {
      const { lamps } = the();
      const id = randomUUID();
      const create = issued();
      const options = { fingerprint: 'c', create: true };
      const made = await Promise.all(sixteen(() => lamps.handle(system, id, hang(), create, options)));
      expect(made.filter(({ replayed }) => !replayed)).toHaveLength(1);
      const light = issued();
      const lit = await Promise.all(
        sixteen(() => lamps.handle(system, id, { type: 'light' }, light, { fingerprint: 'l' })),
      );
      expect(lit.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(new Set(lit.map((one) => JSON.stringify({ ...one, replayed: false }))).size).toBe(1);
      expect(await lamps.get(system, id)).toMatchObject({ version: 2, state: { lit: 1 } });
    });

    it('that changes nothing leaves the version, and is remembered all the same', async () => {
      const { lamps } = the();
      const id = await hung(lamps);
      const look = issued();
      expect(await lamps.handle(system, id, { type: 'look' }, look, { fingerprint: 'k' })).toMatchObject({
        version: 1,
      });
      const again = await lamps.handle(system, id, { type: 'look' }, look, { fingerprint: 'k' });
      expect(again).toMatchObject({ version: 1, replayed: true });
    });

    it('that changes nothing is remembered once, sent 16 times at once', async () => {
      const { lamps } = the();
      const id = await hung(lamps);
      const look = issued();
      const looked = await Promise.all(
        sixteen(() => lamps.handle(system, id, { type: 'look' }, look, { fingerprint: 'k' })),
      );
      expect(looked.filter(({ replayed }) => !replayed)).toHaveLength(1);
    });

    it('to create what exists is a conflict', async () => {
      const { lamps } = the();
      const id = await hung(lamps);
      const again = lamps.handle(system, id, hang(), issued(), { fingerprint: 'd', create: true });
      expect(await ending(again)).toBe('conflict');
    });

    it('to take a unique field that another takes at the same moment is a conflict for one of them', async () => {
      const { lamps } = the();
      for (let n = 0; n < 60; n++) {
        const serial = randomUUID();
        const taking = () =>
          lamps.handle(system, randomUUID(), { type: 'hang', name: 'n', area: township, serial }, issued(), {
            fingerprint: 's',
            create: true,
          });
        const endings = await Promise.all([ending(taking()), ending(taking())]);
        expect(counts(endings)).toEqual({ ok: 1, conflict: 1 });
      }
    });
  });

  describe('two at once', () => {
    it('with the version they saw: one wins, the others get 412 with the current state', async () => {
      const { lamps } = the();
      const id = await hung(lamps);
      const light = () =>
        lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'v', ifMatch: 1 });
      const endings = await Promise.allSettled(sixteen(light));
      expect(counts(endings.map(({ status }) => status))).toEqual({ fulfilled: 1, rejected: 15 });
      for (const one of endings) {
        if (one.status === 'rejected') {
          expect(one.reason).toMatchObject({
            code: 'version-mismatch',
            current: { id, version: 2, status: 'hanging' },
          });
        }
      }
    });

    it('without: all are carried out one after the other, or told', async () => {
      const { lamps } = the();
      const id = await hung(lamps);
      const light = () => ending(lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'w' }));
      const { ok = 0, conflict = 0, ...rest } = counts(await Promise.all(sixteen(light)));
      expect(rest).toEqual({});
      expect(ok + conflict).toBe(16);
      expect(ok).toBeGreaterThanOrEqual(5);
      expect(await lamps.get(system, id)).toMatchObject({ version: 1 + ok, state: { lit: ok } });
    });

    it('who comes second and is refused sees the state the first one made', async () => {
      const { lamps } = the();
      const id = await hung(lamps);
      const down = () => lamps.handle(system, id, { type: 'take-down' }, issued(), { fingerprint: 'x' });
      const endings = await Promise.allSettled([down(), down()]);
      const refused = endings.find((one) => one.status === 'rejected');
      expect(refused?.reason).toMatchObject({
        code: 'conflict',
        current: { id, version: 2, status: 'down' },
      });
    });
  });

  describe('the audit', () => {
    it('says who did what as what and which fields changed, and any tampering shows', async () => {
      const { lamps, store } = the();
      const id = await hung(lamps);
      await lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'y' });
      await lamps.handle(system, id, { type: 'take-down' }, issued(), { fingerprint: 'z' });
      expect(await lamps.history(system, id)).toMatchObject([
        { version: 1, what: ['hung'], by: { subject: 'li', role: 'township-officer' }, prev: '' },
        { version: 2, what: ['lit'], changed: ['lit'] },
        { version: 3, what: ['taken-down'], changed: ['status'] },
      ]);
      type Kept = Parameters<typeof verifyHistory>[0] & { _id: string };
      const kept = await store.collection<Kept>('lamps').findOne({ _id: id });
      if (!kept) throw new Error('it is gone');
      expect(verifyHistory(kept)).toBeUndefined();
      const [a, b, c] = kept.history as [never, (typeof kept.history)[1] & object, never];
      const by = { subject: 'nobody', role: 'auditor', area: '43' };
      expect(verifyHistory({ ...kept, history: [a, { ...b, by }, c] })).toBe(2);
      expect(verifyHistory({ ...kept, history: [a, chained({ ...b, by }), c] })).toBe(3);
      expect(verifyHistory({ ...kept, history: [a, c] })).toBe(2);
      expect(verifyHistory({ ...kept, history: [a, b] })).toBe(3);
      expect(verifyHistory({ ...kept, history: [a, b], version: 2 })).toBe(3);
    });
  });
}
