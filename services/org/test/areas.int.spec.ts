import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AreaEvent, type Received, topics } from '@firegrid/contracts';
import { eventually } from '@firegrid/testkit';
import { type Body, type Person, World, corner, takeOver } from './world.ts';

let world: World;
let admin: Person;
let heard: Received<AreaEvent>[];
const effective = '2025-01-01';

/** The newest that was told of an area. */
const newest = (code: string) => heard.filter(({ key }) => key === code).at(-1)?.body;
const area = async (code: string, query = ''): Promise<Body> =>
  (await admin.get(`/areas/${code}${query}`)).body;

beforeAll(async () => {
  world = await World.create();
  admin = world.as('hunan-admin');
  heard = await world.listen(topics.area);
  await takeOver(admin, await corner());
}, 180_000);
afterAll(async () => world?.destroy(), 60_000);

interface Found {
  readonly status: number;
  readonly body: { readonly items: { name: string; code: string; level: string; within: string[] }[] };
}

const askPublic = async (query = ''): Promise<Found> => {
  const response = await fetch(`http://127.0.0.1:${world.service.port}/public/areas${query}`);
  return { status: response.status, body: (await response.json()) as Found['body'] };
};

describe('areas for anybody', () => {
  it('lead from the top to a village, step by step, and no further', async () => {
    const path = [undefined, '43', '4301', '430121', '430121105'];
    const names: (string | undefined)[] = [];
    for (const code of path) {
      const { body } = await askPublic(code ? `?in=${code}` : '');
      names.push(
        body.items.find((one) => ['43', '4301', '430121', '430121105', '430121105201'].includes(one.code))
          ?.name,
      );
    }
    expect(names).toEqual(['湖南省', '长沙市', '长沙县', '黄花镇', expect.stringContaining('鱼塘')]);
    expect((await askPublic('?in=430121105201')).body.items).toEqual([]);
  });

  it.each(['鱼塘', 'yutang', 'yt', 'YuTang'])('are found by %s, with what they lie in', async (q) => {
    const { status, body } = await askPublic(`?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    const village = body.items.find(({ code }) => code === '430121105201');
    expect(village).toEqual({
      code: '430121105201',
      name: expect.stringContaining('鱼塘'),
      level: 'village',
      within: ['长沙市', '长沙县', '黄花镇'],
    });
    expect(body.items.length).toBeLessThanOrEqual(20);
    expect(body.items.map(({ level }) => level)).not.toContain('grid');
  });

  it.each(['?q=', `?q=${'x'.repeat(31)}`, '?q=a&in=43', '?limit=9', '?in=$'])(
    'are not told for %s',
    async (query) => expect((await askPublic(query)).status).toBe(400),
  );

  it('that do not exist contain nothing', async () => {
    expect((await askPublic('?in=999999')).body.items).toEqual([]);
  });
});

describe('an area', () => {
  it('is registered anywhere, once, whatever the levels; the same command gives the same answer', async () => {
    const body = { code: '439901', name: '省直管县', level: 'county', parent: '43', effective };
    const id = randomUUID();
    const first = await admin.post('/areas', body, { id });
    expect([first.status, first.body]).toEqual([201, { id: '439901', version: 1, status: 'open' }]);
    expect((await admin.post('/areas', body, { id })).body).toEqual(first.body);
    expect((await admin.post('/areas', { ...body, name: '别名' }, { id })).body.code).toBe('command-reused');
    expect((await admin.post('/areas', body)).status).toBe(409);
    const farm = { code: '439901001', name: '国营农场', level: 'township', parent: '439901', effective };
    expect((await admin.post('/areas', farm)).status).toBe(201);
    expect((await area('439901001')).lineage.map(({ name }) => name)).toEqual([
      '湖南省',
      '省直管县',
      '国营农场',
    ]);
    await eventually(
      'it is told',
      async () => newest('439901001')?.area?.ancestors.join() === '43,439901,439901001',
    );
  });

  it('below something unknown, or with a field nobody knows, is refused and the field named', async () => {
    const body = { code: '439902', name: '某县', level: 'county', parent: '4399', effective };
    const unknown = await admin.post('/areas', body);
    expect([unknown.status, unknown.body.code]).toEqual([400, 'unknown-area-here']);
    expect(unknown.body.errors[0]?.pointer).toBe('/parent');
    const extra = await admin.post('/areas', { ...body, parent: '43', color: 'red' });
    expect([extra.status, extra.body.errors[0]?.pointer]).toEqual([400, '/color']);
    expect((await admin.get('/areas/439902')).status).toBe(404);
  });

  it('renamed is found under its new name, and under the old one on a day before', async () => {
    const { version } = await area('430121104');
    const renamed = await admin.post(
      '/areas/430121104/rename',
      { name: '江背街道', effective },
      { ifMatch: version },
    );
    expect(renamed.body.version).toBe(version + 1);
    expect((await admin.get('/areas/search?q=jbjd')).body.items).toMatchObject([{ code: '430121104' }]);
    expect((await area('430121104', '?at=2024-12-31')).name).toBe('江背镇');
    const late = await admin.post(
      '/areas/430121104/rename',
      { name: '丙镇', effective },
      { ifMatch: version },
    );
    expect([late.status, late.body.code]).toEqual([412, 'version-mismatch']);
    const early = await admin.post('/areas/430121104/rename', { name: '丙镇', effective: '2024-06-01' });
    expect(early.body.code).toBe('effective-too-early');
    const future = await admin.post('/areas/430121104/rename', { name: '丙镇', effective: '2999-01-01' });
    expect([future.status, future.body.errors[0]?.pointer]).toEqual([400, '/effective']);
  });
});

describe('moving', () => {
  it('takes all that lies below along, and everybody is told', async () => {
    const villages = (await admin.get('/areas/430121105/children?limit=200')).body.items;
    const started = performance.now();
    const moved = await admin.post('/areas/430121105/move', { parent: '430181', effective });
    expect(moved.status).toBe(200);
    const told = await eventually('every village is told anew', async () =>
      villages.every(({ code }) => newest(code)?.area?.ancestors.includes('430181')),
    );
    process.stderr.write(
      `      a township of ${villages.length} villages: told after ${Math.round(performance.now() - started)} ms\n`,
    );
    expect(told.value).toBe(true);
    const village = villages[0]?.code ?? '';
    expect(newest(village)?.happened.case).toBe('moved');
    expect((await area(village)).ancestors).toEqual(['43', '4301', '430181', '430121105', village]);
    expect((await area(village, '?at=2024-12-31')).ancestors).toContain('430121');
    // The officers of the old county see it no more, those of the new one do.
    expect((await world.as('changsha-county').get(`/areas/${village}`)).status).toBe(404);
    expect((await world.as('liuyang-county').get(`/areas/${village}`)).status).toBe(200);
    await admin.post('/areas/430121105/move', { parent: '430121', effective });
    await eventually('and back', async () => (await area(village)).ancestors.includes('430121'));
  });

  it('never makes a circle, not even two moves at one moment', async () => {
    const inside = await admin.post('/areas/430121/move', { parent: '430121105', effective });
    expect([inside.status, inside.body.code]).toEqual([409, 'area-in-circle']);
    const both = await Promise.all([
      admin.post('/areas/439901001/move', { parent: '430121104', effective }),
      admin.post('/areas/430121104/move', { parent: '439901001', effective }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [farm, street] = [await area('439901001'), await area('430121104')];
    expect(farm.ancestors.includes('430121104')).not.toBe(street.ancestors.includes('439901001'));
  });
});

describe('closing', () => {
  it('is refused while something lies in it, and carries that to the successor when merged', async () => {
    const refused = await admin.post('/areas/430121104/close', { effective });
    expect([refused.status, refused.body.code]).toEqual([409, 'area-has-parts']);
    const id = randomUUID();
    const merge = { effective, into: '430121105' };
    const merged = await admin.post('/areas/430121104/merge', merge, { id });
    expect(merged.body.status).toBe('closed');
    expect((await admin.post('/areas/430121104/merge', merge, { id })).body).toEqual(merged.body);
    expect((await area('430121104202')).ancestors).toContain('430121105');
    await eventually('it is told', async () => newest('430121104')?.area?.successors[0] === '430121105');
    expect(newest('430121104')?.happened).toMatchObject({
      case: 'closed',
      value: { successors: ['430121105'] },
    });
    expect((await area('430121104', '?at=2024-12-31')).name).toBe('江背镇');
    expect((await admin.get('/areas/430121104?at=2025-01-01')).status).toBe(404);
    expect((await admin.post('/areas/430121104/rename', { name: '丁镇', effective })).body.code).toBe(
      'area-closed',
    );
  });

  it.each([
    ['430181117', 'merge', { into: '430181' }],
    [
      '430181117',
      'split',
      {
        into: [
          { code: '430181601', name: '永安东', level: 'township' },
          { code: '430181602', name: '永安西', level: 'township' },
        ],
      },
    ],
  ])('leaves %s and all in it as it is where the %s is refused', async (code, way, more) => {
    const before = await area('430181117247');
    const late = { ifMatch: 999 };
    const refused = await admin.post(`/areas/${code}/${way}`, { effective, ...more }, late);
    expect([refused.status, refused.body.code]).toEqual([412, 'version-mismatch']);
    expect(await area('430181117247')).toEqual(before);
    expect((await admin.get('/areas/430181601')).status).toBe(404);
  });

  it('by a split gives each part what was said, the first the rest', async () => {
    const into = [
      { code: '430181501', name: '永安东', level: 'township' },
      { code: '430181502', name: '永安西', level: 'township', children: ['430181117247'] },
    ];
    const split = await admin.post('/areas/430181117/split', { effective, into });
    expect(split.body).toMatchObject({ id: '430181117', status: 'closed' });
    expect((await area('430181117247')).ancestors).toContain('430181502');
    const rest = (await admin.get('/areas/430181501/children?limit=200')).body.items;
    expect(rest.length).toBeGreaterThan(3);
    const { body } = await admin.get('/areas/430181502/lineage');
    expect(body.predecessors).toMatchObject([{ code: '430181117', name: '永安镇' }]);
  });
});

describe('who changed what', () => {
  it('is kept, and read by those who audit', async () => {
    const { body } = await world.as('changsha-county-auditor').get('/areas/430121105/history');
    expect(body.items.at(0)).toMatchObject({
      version: 1,
      what: ['registered'],
      by: { role: 'area-admin', area: '43' },
    });
    expect(body.items.map(({ what }) => what).flat()).toContain('moved');
    expect(
      (await world.as('changsha-county-auditor').post('/areas/430121105/rename', { name: '甲', effective }))
        .status,
    ).toBe(403);
  });
});

describe('a service killed in the middle of a move', () => {
  it('carries it to the end when it is back', async () => {
    const moving = admin.post('/areas/430121105/move', { parent: '430181', effective });
    expect((await moving).status).toBe(200);
    await world.service.stop('SIGKILL');
    await world.service.start();
    const check = async (): Promise<boolean> => {
      const villages = (await admin.get('/areas/430121105/children?limit=200')).body.items;
      return villages.every(({ ancestors }) => ancestors.includes('430181'));
    };
    // As long as the vanished process could have held the hierarchy, and a sweep.
    await eventually('all villages have followed', check, 40_000);
  });
});
