import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { type Person, World, corner, takeOver } from './world.ts';

/** Somebody of every role, in and beside 黄花镇 (430121105) and in the neighbouring county. */
const people = {
  'hunan-officer': '43',
  'changsha-city': '4301',
  'changsha-county': '430121',
  'changsha-county-auditor': '430121',
  'changsha-county-admin': '430121',
  'huanghua-township': '430121105',
  'huanghua-police': '430121105',
  'jiangbei-township': '430121104',
  'yutang-village': '430121105201',
  'yutang-grid-1': '430121105201-001',
  'liuyang-county': '430181',
  'liuyang-county-admin': '430181',
} as const;

let world: World;
let person: string;
let assignment: string;
const place = '430121105';
const grids = ['430121105201-001', '430121105201-002'];

/** 404 out of sight, 200 in sight. */
const sees = async (username: string, path: string): Promise<number> =>
  (await world.as(username).get(path)).status;
const inside = (area: string, code: string): boolean => {
  const path = [
    '43',
    '4301',
    code.startsWith('430181') ? '430181' : '430121',
    code.slice(0, 9),
    code.slice(0, 12),
    code,
  ];
  return path.includes(area) && area.length <= code.length;
};

beforeAll(async () => {
  world = await World.create();
  const admin = world.as('hunan-admin');
  await takeOver(admin, await corner());
  await admin.post('/areas/430121105201/grids', { grids: [{ name: '一' }, { name: '二' }] });
  person = (await admin.post('/people', { name: '石小军', username: 'shi.xiaojun', area: place })).body.id;
  const post = { person, role: 'township-officer', area: place, from: '2025-01-01' };
  assignment = (await admin.post('/assignments', post)).body.id;
}, 180_000);
afterAll(async () => world?.destroy(), 60_000);

describe('everybody sees his own areas and what lies in them, and nothing else', () => {
  it.each(Object.entries(people))('%s', async (username, area) => {
    for (const code of ['43', '4301', '430121', '430121104', place, '430121105201', ...grids, '430181']) {
      const expected = inside(area, code) ? 200 : 404;
      for (const path of ['', '/children', '/lineage']) {
        expect([code, path, await sees(username, `/areas/${code}${path}`)]).toEqual([code, path, expected]);
      }
    }
    const { body } = await world.as(username).get('/areas/search?q=4&limit=200');
    expect(body.items.every(({ code }) => inside(area, code))).toBe(true);
    // Beginning like one of his own makes it no area of his.
    expect(await sees(username, '/areas/4301211')).toBe(404);
    expect(await sees(username, '/areas/43_01')).toBe(400);
    expect(await sees(username, '/areas/439999')).toBe(404);
  });

  it('the names above are told with what one sees', async () => {
    const { body } = await world.as('yutang-grid-1').get(`/areas/${grids[0]}`);
    expect(body.lineage.map(({ name }) => name)).toEqual([
      '湖南省',
      '长沙市',
      '长沙县',
      '黄花镇',
      expect.any(String),
      '一',
    ]);
    const me = (await world.as('yutang-grid-1').get('/me')).body;
    expect(me.posts[0]?.lineage.at(-1)?.name).toBe('一');
    expect(me.posts[0]?.permissions).toContain('area:read');
    expect(me.posts[0]?.permissions).not.toContain('area:manage');
  });
});

describe('people and posts', () => {
  it.each(Object.entries(people))('as %s sees them', async (username, area) => {
    const allowed = !['yutang-grid-1'].includes(username);
    const visible = inside(area, place);
    const expected = visible ? 200 : 404;
    expect(await sees(username, `/people/${person}`)).toBe(allowed ? expected : 403);
    expect(await sees(username, `/assignments/${assignment}`)).toBe(expected);
    const listed = (await world.as(username).get('/assignments?limit=200')).body.items.map(({ id }) => id);
    expect(listed.includes(assignment)).toBe(visible);
  });
});

describe('changes', () => {
  const effective = '2025-01-01';
  const commands: [string, (who: Person) => Promise<{ status: number }>][] = [
    [
      'register',
      (who) =>
        who.post('/areas', { code: '430121999', name: '新', level: 'township', parent: '430121', effective }),
    ],
    ['rename', (who) => who.post(`/areas/${place}/rename`, { name: '新', effective })],
    ['move', (who) => who.post(`/areas/${place}/move`, { parent: '430121', effective })],
    ['close', (who) => who.post(`/areas/${place}/close`, { effective })],
    ['merge', (who) => who.post(`/areas/${place}/merge`, { effective, into: '430121104' })],
    ['responsible', (who) => who.put(`/areas/${grids[1]}/responsible`, { person: null })],
    ['person', (who) => who.put(`/people/${person}`, { name: '新' })],
    ['leave', (who) => who.post(`/people/${person}/leave`)],
    ['password', (who) => who.post(`/people/${person}/temporary-password`)],
    ['end', (who) => who.post(`/assignments/${assignment}/end`)],
    [
      'body',
      (who) => who.post('/bodies', { code: 'X', name: '所', kind: 'police', seat: place, areas: [place] }),
    ],
  ];
  const others = [
    'hunan-officer',
    'changsha-county-auditor',
    'huanghua-police',
    'yutang-village',
    'yutang-grid-1',
  ];

  it.each(commands)('%s is for those who manage, in their areas', async (name, command) => {
    for (const username of others) {
      // A name in the line is no right to change: only a township names who answers for its grids.
      expect([username, (await command(world.as(username))).status]).toEqual([username, 403]);
    }
    const stranger = (await command(world.as('liuyang-county-admin'))).status;
    expect([400, 404]).toContain(stranger);
    if (name !== 'responsible') expect((await command(world.as('huanghua-township'))).status).toBe(403);
    else expect((await command(world.as('huanghua-township'))).status).toBe(200);
  });

  it('nothing of that has happened', async () => {
    const { body } = await world.as('hunan-officer').get(`/areas/${place}`);
    expect([body.name, body.version]).toEqual(['黄花镇', 1]);
    expect((await world.as('hunan-officer').get('/areas/430121999')).status).toBe(404);
  });
});

describe('who is nobody', () => {
  it('gets nothing, and learns nothing of what is wrong with his request', async () => {
    const base = `http://127.0.0.1:${world.service.port}`;
    for (const authorization of [undefined, 'Bearer x', 'Basic eDp4']) {
      const headers: Record<string, string> = authorization ? { authorization } : {};
      const answer = await fetch(`${base}/areas/zzz`, { headers });
      expect(answer.status).toBe(401);
    }
    expect((await world.as('platform-ops').get('/areas/43')).status).toBe(403);
    expect((await world.as('platform-ops').get('/me')).status).toBe(200);
  });
});

describe('bad input', () => {
  const bad: [string, string, unknown][] = [
    ['POST', '/areas', { code: 43 }],
    ['POST', '/areas', { code: '43', name: '\ud800', level: 'city', parent: '', effective: '2025-01-01' }],
    [
      'POST',
      '/areas',
      { code: '4399', name: '名'.repeat(101), level: 'city', parent: '43', effective: '2025-01-01' },
    ],
    ['POST', '/areas/43/rename', { name: { $ne: '' }, effective: '2025-01-01' }],
    ['POST', '/areas/43/rename', { name: '名', effective: '2025-02-30' }],
    ['POST', '/areas/43/grids', { grids: [] }],
    ['POST', '/people', { name: '<b>', username: 'abc', area: '43' }],
    ['POST', '/people', { name: '名', username: 'a b', area: '43' }],
    ['POST', '/people', { name: '名', username: 'abc', area: '43', phone: 'call me' }],
    ['POST', '/assignments', { person: 'x', role: 'king', area: '43', from: 'now' }],
    ['POST', '/bodies', { code: '$where', name: '所', kind: 'navy', seat: '43', areas: [] }],
    ['GET', '/areas/search?q=', undefined],
    ['GET', '/areas/search?q=a&limit=0', undefined],
    ['GET', '/areas/search?q=a&after=zzz', undefined],
    ['GET', '/areas/search?q[$ne]=a', undefined],
    ['GET', '/areas/43?at=yesterday', undefined],
    ['GET', '/people/not-a-uuid', undefined],
  ];
  it.each(bad)('%s %s is refused and the field named', async (method, path, body) => {
    const answer = await world.as('hunan-admin').send(method, path, body);
    expect([400, 403]).toContain(answer.status);
    if (answer.status === 400) expect(answer.body.errors.length).toBeGreaterThan(0);
  });

  it('a command without an id is refused', async () => {
    const headers = {
      authorization: `Bearer ${await world.as('hunan-admin').token()}`,
      'content-type': 'application/json',
    };
    const answer = await fetch(`http://127.0.0.1:${world.service.port}/areas`, {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('idempotency-key');
  });

  it('two who change one record at once: one wins, the other is told what it is now', async () => {
    const admin = world.as('hunan-admin');
    const { version } = (await admin.get(`/people/${person}`)).body;
    const both = await Promise.all(
      ['甲', '乙'].map((name) =>
        admin.put(`/people/${person}`, { name }, { ifMatch: version, id: randomUUID() }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    await eventually('one name', async () =>
      ['甲', '乙'].includes((await admin.get(`/people/${person}`)).body.name),
    );
  });
});
