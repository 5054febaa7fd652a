import { describe, expect, it } from '@jest/globals';
import type { Answered, Question } from './ask.ts';
import { readFeed } from './feed.ts';

const login = { authorization: 'Bearer li', requestId: 'request-1' };
const answered = (status: number, body: object = {}): Answered => ({ status, headers: new Headers(), body });
type Service = (from: number, limit: number) => Answered | undefined;

/** A service with so many records, its position being how many were told. */
const having =
  (kind: string, count: number): Service =>
  (from, limit) => {
    const until = Math.min(count, from + limit);
    const items = Array.from({ length: until - from }, (_, i) => ({ kind, id: `${kind}-${from + i}` }));
    return answered(200, { items, next: String(until), more: until < count });
  };

function services(some: Record<string, Service>) {
  const asked: string[] = [];
  const ask = async (as: typeof login, { service, path }: Question) => {
    expect(as).toBe(login);
    const query = new URL(path, 'http://x').searchParams;
    asked.push(service);
    const answer = some[service] ?? having(service, 0);
    return answer(Number(query.get('after') ?? 0), Number(query.get('limit')));
  };
  return { ask, asked };
}

describe('the feed of all services', () => {
  it('asks one after the other until the page is full, and goes on in the middle of one', async () => {
    const { ask, asked } = services({
      org: having('area', 3),
      premises: having('premises', 5),
      hazards: having('hazard', 1),
    });
    const seen: string[] = [];
    const sizes: number[] = [];
    let from = {};
    for (let more = true; more;) {
      const page = await readFeed(ask, login, { from, limit: 4 });
      seen.push(...page.items.map(({ id }) => id));
      sizes.push(page.items.length);
      ({ at: from, more } = page);
    }
    expect(sizes).toEqual([4, 4, 1]);
    expect(new Set(seen).size).toBe(9);
    expect(seen.slice(0, 4)).toEqual(['area-0', 'area-1', 'area-2', 'premises-0']);
    expect(asked.slice(0, 2)).toEqual(['org', 'premises']);
    expect((await readFeed(ask, login, { from, limit: 4 })).items).toEqual([]);
  });

  it('asks a service again that has more, though it gave nothing', async () => {
    const pages = [answered(200, { items: [], next: '0', more: true }), having('notice', 1)(0, 9)];
    const { ask } = services({ notifications: () => pages.shift() });
    expect((await readFeed(ask, login, { from: {}, limit: 9 })).items).toHaveLength(1);
  });

  it.each([undefined, answered(503), answered(500), answered(429)])(
    'is not held up by a service that is away, names it, and goes on there later',
    async (away) => {
      let there = false;
      const premises: Service = (...asked) => (there ? having('premises', 2)(...asked) : away);
      const { ask } = services({ premises, hazards: having('hazard', 1) });
      const first = await readFeed(ask, login, { from: {}, limit: 9 });
      expect(first).toMatchObject({ items: [{ kind: 'hazard' }], more: true, waiting: ['premises'] });
      there = true;
      const second = await readFeed(ask, login, { from: first.at, limit: 9 });
      expect(second).toMatchObject({
        items: [{ id: 'premises-0' }, { id: 'premises-1' }],
        more: false,
        waiting: [],
      });
    },
  );

  it('has nothing of a service whose records none of the posts reads', async () => {
    const { ask } = services({ hazards: () => answered(403) });
    expect(await readFeed(ask, login, { from: {}, limit: 9 })).toMatchObject({ more: false, waiting: [] });
  });

  it.each([
    [401, 'unauthenticated'],
    [400, 'invalid-input'],
  ])('passes on %i: the login is over, or the position is none', async (status, code) => {
    const { ask } = services({ premises: () => answered(status) });
    await expect(readFeed(ask, login, { from: {}, limit: 9 })).rejects.toMatchObject({ code });
  });
});
