import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { area, ending, hang, hung, issued, scopeIn, system } from './acts.ts';
import type { Bench } from './bench.ts';

export function scopeContract(the: () => Bench): void {
  describe('the scope', () => {
    const inside = area('33', '3301', '330102');
    const cases: [string, string, boolean][] = [
      ['own', '330102', true],
      ['parent', '3301', true],
      ['grandparent', '33', true],
      ['child', '330102005', false],
      ['sibling', '330103', false],
      ['look-alike prefix', '330', false],
      ['look-alike extension', '33010', false],
      ['absent', '', false],
    ];
    it.each(cases)('%s (%s) sees it: %p, in every kind of reading and writing', async (_, code, sees) => {
      const { lamps } = the();
      const id = await hung(lamps, 'scoped', inside);
      const scope = scopeIn(code);
      const expected = sees ? 'ok' : 'not-found';
      const light = () => lamps.handle(scope, id, { type: 'light' }, issued(), { fingerprint: 'a' });
      const item = { id, command: { type: 'light' } as const, issued: issued(), fingerprint: 'b' };
      expect(await ending(lamps.get(scope, id))).toBe(expected);
      expect(await ending(lamps.history(scope, id))).toBe(expected);
      expect(await ending(light())).toBe(expected);
      expect((await lamps.bulkHandle(scope, [item]))[0]?.outcome).toBe(sees ? 'done' : 'refused');
      const listed = await lamps.find(scope, { name: 'scoped' }, { limit: 200 });
      expect(listed.items.some((lamp) => lamp.id === id)).toBe(sees);
      expect((await lamps.count(scope, { name: 'scoped' })) > 0).toBe(sees);
      const streamed: string[] = [];
      for await (const lamp of lamps.each(scope, { name: 'scoped' })) streamed.push(lamp.id);
      expect(streamed.includes(id)).toBe(sees);
    });

    it('missing and out of scope are told in the same words', async () => {
      const { lamps } = the();
      const id = await hung(lamps, 'hidden', inside);
      const missing = randomUUID();
      const text = async (which: string) =>
        ending(lamps.get(scopeIn('330103'), which)).then(() =>
          lamps.get(scopeIn('330103'), which).catch((error: Error) => error.message.replace(which, 'ID')),
        );
      expect(await text(id)).toBe(await text(missing));
    });

    it('lets nobody create in, or move to, an area that is not theirs', async () => {
      const { lamps } = the();
      const mine = scopeIn('330103');
      const create = lamps.handle(mine, randomUUID(), hang('n', inside), issued(), {
        fingerprint: 'c',
        create: true,
      });
      expect(await ending(create)).toBe('forbidden');
      const id = await hung(lamps, 'mine', area('33', '3301', '330103'));
      const move = lamps.handle(mine, id, { type: 'move', to: inside }, issued(), { fingerprint: 'd' });
      expect(await ending(move)).toBe('forbidden');
    });

    it('an empty scope sees nothing; several areas see the union', async () => {
      const { lamps } = the();
      const [a, b] = [randomUUID(), randomUUID()];
      await hung(lamps, 'union', area('44', a));
      await hung(lamps, 'union', area('44', b));
      await hung(lamps, 'union', area('44', randomUUID()));
      expect(await lamps.count(scopeIn(), {})).toBe(0);
      expect(await lamps.count(scopeIn(a, b), { name: 'union' })).toBe(2);
      expect(await lamps.count(scopeIn(a, b), { name: 'union', within: a })).toBe(1);
      expect(await lamps.count(scopeIn(a), { within: b })).toBe(0);
    });

    it('lists exactly what a walk over the ancestors would', async () => {
      const { lamps } = the();
      const root = randomUUID().slice(0, 4);
      const code = fc.stringMatching(/^[01]{1,3}$/).map((tail) => `${root}${tail}`);
      const paths = fc.sample(fc.array(code, { minLength: 1, maxLength: 3 }), 25);
      for (const path of paths) await hung(lamps, root, area(...path));
      await fc.assert(
        fc.asyncProperty(fc.array(code, { maxLength: 3 }), async (codes) => {
          const expected = paths.filter((path) => path.some((one) => codes.includes(one))).length;
          expect(await lamps.count(scopeIn(...codes), { name: root })).toBe(expected);
        }),
        { numRuns: 40 },
      );
      expect(await lamps.count(system, { name: root })).toBe(25);
    });
  });
}
