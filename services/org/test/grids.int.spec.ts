import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AreaEvent, type Received, topics } from '@firegrid/contracts';
import { PhoneRecords, eventually } from '@firegrid/testkit';
import { type Body, type Person, World, corner, takeOver } from './world.ts';

let world: World;
let admin: Person;
let township: Person;
let heard: Received<AreaEvent>[];
const village = '430121105201';

const register = async (username: string, area = '430121105'): Promise<string> =>
  (await admin.post('/people', { name: '杨春花', username, area })).body.id;
const grid = async (code: string): Promise<Body> => (await township.get(`/areas/${code}`)).body;
const figures = async (area: string): Promise<Body> =>
  (await township.get(`/grids/figures?area=${area}`)).body;

beforeAll(async () => {
  world = await World.create();
  admin = world.as('hunan-admin');
  township = world.as('huanghua-township');
  heard = await world.listen(topics.area);
  await takeOver(admin, await corner());
}, 180_000);
afterAll(async () => world?.destroy(), 60_000);

describe('a village divided into grids', () => {
  it('has them numbered, each with a person who gets the post', async () => {
    const yang = await register('yang.chunhua');
    const grids = [{ name: '第一网格', responsible: yang }, { name: '第二网格' }, { name: '第三网格' }];
    const id = randomUUID();
    const divided = await township.post(`/areas/${village}/grids`, { grids }, { id });
    const codes = [1, 2, 3].map((n) => `${village}-00${n}`);
    expect([divided.status, divided.body.codes]).toEqual([201, codes]);
    const again = await township.post(`/areas/${village}/grids`, { grids });
    expect([again.status, again.body.code]).toEqual([409, 'grid-name-taken']);
    expect((await township.get(`/areas/${village}/children`)).body.items).toHaveLength(3);
    expect((await grid(`${village}-001`)).responsible).toBe(yang);
    const { value: post } = await eventually('the post is made', async () => {
      const { body } = await admin.get(`/assignments?at=${village}-001`);
      return body.items.find(({ inForce }) => inForce);
    });
    expect(post).toMatchObject({ person: yang, role: 'grid-worker', from: expect.any(String) });
    await eventually('the grid is told with the subject', async () =>
      heard.some(({ key, body }) => key === `${village}-001` && body.area?.responsible === post.subject),
    );
    // Sent again when the person has a login by now: the same command all the same.
    expect((await township.post(`/areas/${village}/grids`, { grids }, { id })).body).toEqual(divided.body);
    expect(await figures('430121105')).toEqual({ grids: 3, vacant: 2 });
    expect((await township.get('/grids?vacant=true')).body.items.map(({ code }) => code)).toEqual(
      codes.slice(1),
    );
  });

  it('is on the phones of those who work in it', async () => {
    const officer = world.as('yutang-village');
    const phone = new PhoneRecords(async (query) => {
      const { status, body } = await officer.get(`/changes${query}`);
      return { status, body: body as object as Record<string, unknown> };
    });
    const { value } = await eventually('all three are told', async () => {
      await phone.follow();
      return phone.of('area').length === 4 && phone.get('area', `${village}-001`);
    });
    const responsible = (await grid(`${village}-001`)).responsible;
    expect(value.data).toEqual({ name: '第一网格', level: 'grid', parent: village, responsible });
    expect(phone.get('area', village)?.data).toMatchObject({ level: 'village' });
    await township.put(`/areas/${village}-003/responsible`, { person: responsible });
    await eventually('the change is told', async () => {
      await phone.follow();
      return phone.get('area', `${village}-003`)?.data?.responsible === responsible;
    });
    await township.put(`/areas/${village}-003/responsible`, { person: null });
  });

  it('and whoever acted in it are called by name for who reads a record, and nothing more is told', async () => {
    const { body: known } = await admin.get(`/areas/${village}-001`);
    const { subject } = (await admin.get(`/people/${known.responsible}`)).body;
    const worker = world.as('yutang-grid-1');
    const { status, body } = await worker.get(`/names?subjects=${subject}&areas=${village}-001,43,999`);
    expect([status, body]).toEqual([
      200,
      {
        people: [{ subject, name: '杨春花' }],
        areas: expect.arrayContaining([
          { code: '43', name: '湖南省', level: 'province', within: '' },
          { code: `${village}-001`, name: known.name, level: 'grid', within: expect.stringMatching(/^\S+$/) },
        ]),
      },
    ]);
    expect(body.areas).toHaveLength(2);
    const many = Array.from({ length: 51 }, (_, i) => String(430_000 + i)).join(',');
    const refused = await worker.get(`/names?areas=${many}`);
    expect([refused.status, refused.body.errors[0]?.pointer]).toEqual([400, '/query/areas']);
  });

  it('loses the person with the post', async () => {
    const { body } = await admin.get(`/assignments?at=${village}-001`);
    await admin.post(`/assignments/${body.items[0]?.id}/end`);
    await eventually(
      'nobody answers for it',
      async () => (await grid(`${village}-001`)).responsible === null,
    );
    expect(await figures(village)).toEqual({ grids: 3, vacant: 3 });
  });

  it('gets another person by name, once', async () => {
    const li = await register('li.wei');
    const named = await township.put(`/areas/${village}-002/responsible`, { person: li });
    expect(named.status).toBe(200);
    const posts = async (): Promise<readonly Body[]> =>
      (await admin.get(`/assignments?person=${li}`)).body.items;
    await eventually('the post is made', async () => (await posts()).length === 1);
    await township.put(`/areas/${village}-002/responsible`, { person: li });
    await new Promise((resume) => setTimeout(resume, 1_500));
    expect(await posts()).toHaveLength(1);
    expect((await township.put(`/areas/${village}-002/responsible`, { person: null })).status).toBe(200);
    expect((await grid(`${village}-002`)).responsible).toBeNull();
  });

  it('is not for those of other areas, nor is a person of theirs', async () => {
    const grids = [{ name: '第九网格' }];
    expect((await world.as('jiangbei-township').post(`/areas/${village}/grids`, { grids })).status).toBe(404);
    expect((await world.as('yutang-village').post(`/areas/${village}/grids`, { grids })).status).toBe(403);
    const stranger = await register('stranger', '430181');
    const naming = await township.post(`/areas/${village}/grids`, {
      grids: [{ name: '甲', responsible: stranger }],
    });
    expect([naming.status, naming.body.errors[0]?.pointer]).toEqual([400, '/grids/0/responsible']);
    // A township names those of its grids, not the officer of a village.
    const own = await register('own.person');
    expect((await township.put(`/areas/${village}/responsible`, { person: own })).status).toBe(403);
    expect((await admin.put(`/areas/${village}/responsible`, { person: own })).status).toBe(200);
  });
});

describe('grids from a file', () => {
  it('are made for every village, with a report row by row; the same file again changes nothing', async () => {
    const hu = await register('hu.dongsheng');
    const villages = (await township.get('/areas/430121105/children?level=village&limit=200')).body.items;
    const rows = villages.flatMap(({ code }) =>
      Array.from({ length: 10 }, (_, i) => `${code},网格${i + 1},${i === 0 ? 'hu.dongsheng' : ''}`),
    );
    const bad = [
      '430121104202,别人的,',
      `${village},名,nobody.here`,
      `${village},,`,
      'x,名,',
      `${village},网格1,`,
    ];
    const csv = ['村,网格,负责人', ...rows, ...bad].join('\n');
    const run = async (): Promise<Body> => {
      const id = randomUUID();
      expect((await township.csv('/grids/imports', csv, { id })).status).toBe(202);
      const look = async (): Promise<Body | false> => {
        const { body } = await township.get(`/grids/imports/${id}`);
        return body.status !== 'running' && body;
      };
      return (await eventually('done', look, 60_000)).value;
    };
    const started = performance.now();
    const first = await run();
    process.stderr.write(`      ${rows.length} grids: ${Math.round(performance.now() - started)} ms\n`);
    expect(first).toMatchObject({ status: 'done', counts: { created: rows.length }, rejected: 5 });
    expect(first.problems.map(({ reason, line }) => `${line - rows.length} ${reason}`).sort()).toEqual([
      '2 unknown-area',
      '3 unknown-person',
      '4 missing',
      '5 not-a-code',
      '6 duplicate',
    ]);
    expect(await run()).toMatchObject({
      counts: { created: 0, named: 0, unchanged: rows.length },
      rejected: 5,
    });
    expect((await figures('430121105')).grids).toBe(rows.length + 3);
    // One person answers for twenty grids at most: a token has room for no more.
    const posts = Math.min(20, villages.length);
    await eventually('all posts there is room for', async () => {
      const { items } = (await admin.get(`/assignments?person=${hu}&limit=200`)).body;
      return items.length === posts;
    });
  }, 120_000);

  it('follow their village when it is merged', async () => {
    const effective = '2025-01-01';
    const merged = await admin.post('/areas/430121105202/merge', { into: '430121105203', effective });
    expect(merged.status).toBe(200);
    const moved = (await township.get('/areas/430121105203/children?limit=200')).body.items;
    expect(moved.filter(({ code }) => code.startsWith('430121105202-'))).toHaveLength(10);
    const worker = world.as('dongtang-grid-1');
    const { body } = await worker.get('/areas/430121105202-001');
    expect(body.lineage.map(({ code }) => code).slice(-2)).toEqual(['430121105203', '430121105202-001']);
  });
});
