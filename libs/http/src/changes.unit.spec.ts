import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { lamps, worker } from '../test/lamps.ts';
import { type ChangesQuery, changesRoute, changing, unchanging } from './index.ts';

const asked: ChangesQuery[] = [];
/** So many lamps, numbered; every third has been carried away. */
const numbered = (count: number) =>
  changing({
    kind: 'lamp',
    data: z.object({ name: z.string() }),
    async read(_asker, query) {
      asked.push(query);
      const from = Number(query.after?.[0] ?? 0);
      const until = Math.min(count, from + query.limit);
      const items = Array.from({ length: until - from }, (_, i) => {
        const n = from + i;
        const known = { id: `lamp-${n}`, version: n + 1 };
        return n % 3 === 2 ? { ...known, gone: true as const } : { ...known, gone: false as const, state: n };
      });
      return { items, next: [until], more: until < count };
    },
    show: ({ state }, { principal }) => ({ name: `${principal.name}'s ${state}`, secret: 'x' }),
  });

let colours = ['red'];
const catalogue = unchanging({
  kind: 'colours',
  data: z.object({ names: z.array(z.string()) }),
  now: () => ({ version: 1, data: { names: colours } }),
});

const feedOf = (count: number) => {
  const app = lamps({
    routes: [changesRoute({ permission: 'hazard:read', sources: [catalogue, numbered(count)] })],
  });
  return async (query = '') => {
    const answer = await request(app).get(`/changes${query}`).set('Authorization', worker);
    expect(answer.status).toBe(200);
    return answer.body as { items: { id: string }[]; next: string; more: boolean };
  };
};

describe('a feed of changes', () => {
  it('tells of each kind in turn, page by page, each once, and goes on where it was', async () => {
    const page = feedOf(5);
    const first = await page('?limit=3');
    expect(first).toMatchObject({
      items: [
        { kind: 'colours', id: 'colours', version: 1, gone: false, data: { names: ['red'] } },
        { kind: 'lamp', id: 'lamp-0', version: 1, gone: false, data: { name: "Someone's 0" } },
        { kind: 'lamp', id: 'lamp-1' },
      ],
      more: true,
    });
    const second = await page(`?limit=3&after=${first.next}`);
    expect(second.items.map(({ id }) => id)).toEqual(['lamp-2', 'lamp-3', 'lamp-4']);
    expect(second.items[0]).toEqual({ kind: 'lamp', id: 'lamp-2', version: 3, gone: true, data: null });
    expect(second.more).toBe(false);
    expect(await page(`?after=${second.next}`)).toMatchObject({ items: [], more: false });
  });

  it('shows nothing that its kind does not list', async () => {
    expect(JSON.stringify(await feedOf(2)())).not.toContain('secret');
  });

  it('tells a catalogue again when it is another', async () => {
    const page = feedOf(0);
    const { next } = await page();
    colours = ['red', 'green'];
    const again = await page(`?after=${next}`);
    expect(again.items).toMatchObject([{ kind: 'colours', data: { names: colours } }]);
    expect((await page(`?after=${again.next}`)).items).toEqual([]);
  });

  it('asks for nothing of the last five seconds', async () => {
    await feedOf(1)();
    const { before } = asked.at(-1) as ChangesQuery;
    expect(Date.now() - before.getTime()).toBeGreaterThanOrEqual(5_000);
    expect(Date.now() - before.getTime()).toBeLessThan(8_000);
  });

  it.each(['x', 'bnVsbA', 'W10', 'eyJsYW1wIjp7fX0'])('refuses the position %s', async (after) => {
    const app = lamps({ routes: [changesRoute({ permission: 'hazard:read', sources: [numbered(1)] })] });
    const answer = await request(app).get(`/changes?after=${after}`).set('Authorization', worker);
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ pointer: '/query/after' }]]);
  });
});
