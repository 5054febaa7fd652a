import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { counts, hang, hung, issued, scopeIn, system, township } from './acts.ts';
import type { Bench } from './bench.ts';
import type { LampCommand } from './lamp.ts';

const item = (id: string, command: LampCommand) => ({ id, command, issued: issued(), fingerprint: id });

export function bulkContract(the: () => Bench): void {
  describe('many at once', () => {
    it('creates them all, tells of each, and a second time changes nothing', async () => {
      const { lamps } = the();
      const items = Array.from({ length: 1_203 }, (_, i) =>
        item(randomUUID(), hang(i % 100 === 7 ? '' : `bulk${i}`)),
      );
      const started = performance.now();
      const results = await lamps.bulkCreate(scopeIn('430121'), items);
      const ms = performance.now() - started;
      expect(results.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      expect(counts(results.map(({ outcome }) => outcome))).toEqual({ done: 1_191, refused: 12 });
      expect(results[7]).toMatchObject({ outcome: 'refused', error: { code: 'invalid-input' } });
      expect(ms).toBeLessThan(10_000);
      const again = await lamps.bulkCreate(scopeIn('430121'), items);
      expect(again.filter((one) => one.outcome === 'done' && one.receipt.replayed)).toHaveLength(1_191);
      const page = await lamps.get(system, items[0]?.id ?? '');
      expect(page).toMatchObject({ version: 1, area: township });
    });

    it('tells the clashes: the id taken, the unique field taken, the id twice, the area not covered', async () => {
      const { lamps } = the();
      const taken = await hung(lamps);
      const twice = randomUUID();
      const serial = randomUUID();
      const withSerial = (): LampCommand => ({ type: 'hang', name: 's', area: township, serial });
      const items = [
        item(taken, hang()),
        item(twice, hang()),
        item(twice, hang()),
        item(randomUUID(), withSerial()),
        item(randomUUID(), withSerial()),
        item(randomUUID(), hang('far', { code: '44', ancestors: ['44'] })),
      ];
      const results = await lamps.bulkCreate(scopeIn('43'), items);
      expect(results.map((one) => (one.outcome === 'refused' ? one.error.code : one.outcome))).toEqual([
        'conflict',
        'done',
        'conflict',
        'done',
        'conflict',
        'forbidden',
      ]);
    });

    it('creates what many ask for at once, and a clash of one is no matter of the others', async () => {
      const { lamps } = the();
      const serial = randomUUID();
      const ids = Array.from({ length: 200 }, () => randomUUID());
      const commands = ids.map((_, i): LampCommand => {
        if (i % 50 === 7) return { type: 'hang', name: 's', area: township, serial };
        return hang(`side${i}`);
      });
      const answers = await Promise.allSettled(
        ids.map((id, i) =>
          lamps.handle(system, id, commands[i] ?? hang(), issued(), { fingerprint: id, create: true }),
        ),
      );
      const refused = answers.flatMap((one, i) => (one.status === 'rejected' ? [{ i, ...one }] : []));
      expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(
        Array(3).fill('conflict'),
      );
      expect(refused.every(({ i }) => i % 50 === 7)).toBe(true);
      for (const [i, answer] of answers.entries()) {
        if (answer.status === 'rejected') continue;
        expect(answer.value).toMatchObject({ id: ids[i], version: 1 });
      }
      expect(await lamps.get(system, ids[199] ?? '')).toMatchObject({ state: { name: 'side199' } });
    });

    it('creates each once where two take the same fields in opposite order', async () => {
      const { lamps } = the();
      const serials = Array.from({ length: 30 }, () => randomUUID());
      const all = (order: readonly string[]) =>
        lamps.bulkCreate(
          system,
          order.map((serial) => item(randomUUID(), { type: 'hang', name: 's', area: township, serial })),
        );
      const results = await Promise.all([all(serials), all(serials.toReversed())]);
      const endings = results.flat().map((one) => {
        if (one.outcome === 'refused') return one.error.code;
        return one.outcome === 'done' && one.receipt.replayed ? 'replayed' : one.outcome;
      });
      expect(counts(endings)).toEqual({ done: 30, conflict: 30 });
    });

    it('changes them all, and says which were changed by somebody else in between', async () => {
      const { lamps } = the();
      const ids = await Promise.all(Array.from({ length: 40 }, () => hung(lamps)));
      const [missing, first] = [randomUUID(), ids[0] ?? ''];
      const items = [...ids, missing, first].map((id) => item(id, { type: 'light' }));
      const rivals = ids.map((id) =>
        lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'r' }),
      );
      const [results] = await Promise.all([lamps.bulkHandle(system, items), ...rivals]);
      expect(results.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      expect(results[40]).toMatchObject({ outcome: 'refused', error: { code: 'not-found' } });
      expect(results[41]?.outcome).toBe('lost');
      for (const [i, id] of ids.entries()) {
        const expected = results[i]?.outcome === 'done' ? 2 : 1;
        expect(await lamps.get(system, id)).toMatchObject({
          version: 1 + expected,
          state: { lit: expected },
        });
      }
      const lost = items.filter((_, i) => results[i]?.outcome === 'lost' && i < 40);
      expect((await lamps.bulkHandle(system, lost)).every(({ outcome }) => outcome === 'done')).toBe(true);
      const again = await lamps.bulkHandle(system, items.slice(0, 40));
      expect(again.every((one) => one.outcome === 'done' && one.receipt.replayed)).toBe(true);
    });

    it('leaves messages for the relay like any other save', async () => {
      const { lamps } = the();
      const heard: string[] = [];
      lamps.outbox.onPending((fresh) => heard.push(fresh?.id ?? 'read'));
      const ids = [randomUUID(), randomUUID()];
      await lamps.bulkCreate(
        system,
        ids.map((id) => item(id, hang())),
      );
      await lamps.bulkHandle(
        system,
        ids.map((id) => item(id, { type: 'light' })),
      );
      expect(heard).toEqual([...ids, 'read', 'read']);
    });
  });
}
