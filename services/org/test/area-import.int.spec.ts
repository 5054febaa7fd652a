import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AreaEvent, type Received, topics } from '@firegrid/contracts';
import { eventually } from '@firegrid/testkit';
import { type Body, type Person, World, hunan } from './world.ts';

let world: World;
let admin: Person;
let heard: Received<AreaEvent>[];
const since = '2023-06-30';

const told = (line: string): void => void process.stderr.write(`      ${line}\n`);

async function finished(id: string): Promise<Body> {
  const look = async (): Promise<Body | false> => {
    const { body } = await admin.get(`/areas/imports/${id}`);
    return body.status !== 'running' && body;
  };
  return (await eventually('the import is done', look, 120_000)).value;
}

async function imported(csv: string, query: string, id: string = randomUUID()): Promise<Body> {
  const answer = await admin.csv(`/areas/imports?${query}`, csv, { id });
  expect(answer.status).toBe(202);
  return finished(id);
}

beforeAll(async () => {
  world = await World.create();
  admin = world.as('hunan-admin');
  heard = await world.listen(topics.area);
}, 120_000);
afterAll(async () => world?.destroy(), 60_000);

describe('the areas of Hunan', () => {
  it('are all there, and told to everybody', async () => {
    const started = performance.now();
    const id = randomUUID();
    const first = await admin.csv(`/areas/imports?effective=${since}`, await hunan(), { id });
    expect(first.body).toMatchObject({ id, status: 'running', area: '43' });
    const officer = world.as('changsha-county');
    await eventually(
      'an officer sees that areas are still being taken over',
      async () => {
        const { body } = await officer.get('/areas/loading');
        return body.loading && body.done > 0 && body.done < body.total;
      },
      30_000,
    );
    const job = await finished(id);
    expect((await officer.get('/areas/loading')).body).toEqual({ loading: false, done: 0, total: 0 });
    const stored = performance.now() - started;
    expect(job).toMatchObject({ status: 'done', counts: { registered: 31_691 }, done: 31_691, rejected: 0 });
    await eventually(
      'all are told',
      async () => new Set(heard.map(({ key }) => key)).size === 31_691,
      60_000,
    );
    told(
      `31,691 areas stored in ${(stored / 1000).toFixed(1)} s, all told after ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  }, 120_000);

  it('the same file again changes nothing, and the same command gives the same answer', async () => {
    const before = heard.length;
    const csv = await hunan();
    const id = randomUUID();
    const started = performance.now();
    const again = await imported(csv, `effective=${since}`, id);
    told(`the same file again: ${Math.round(performance.now() - started)} ms`);
    const counts = { registered: 0, renamed: 0, moved: 0, closed: 0, merged: 0, split: 0, unchanged: 31_691 };
    expect(again).toMatchObject({ status: 'done', counts, total: 0 });
    const repeated = await admin.csv(`/areas/imports?effective=${since}`, csv, { id });
    expect([repeated.status, repeated.body.status]).toEqual([202, 'done']);
    const other = await admin.csv(`/areas/imports?effective=${since}`, csv.slice(0, -20), { id });
    expect([other.status, other.body.code]).toEqual([409, 'command-reused']);
    expect(heard.length).toBe(before);
  }, 60_000);

  it('a newer file is foreseen in full, then renames, moves, splits, merges and closes', async () => {
    const lines = (await hunan()).trim().split('\n');
    const row = (code: string): string => lines.find((line) => line.startsWith(`${code},`)) ?? '';
    const without = (...codes: string[]): string[] =>
      lines.filter((line) => !codes.some((code) => line.startsWith(`${code},`)));
    const successors = (code: string, heirs: string): string => `${row(code)},${heirs}`;
    const newer = [
      'code,name,level,parent,successors',
      ...without(
        '430121105',
        '430121104203',
        '430121104204',
        '430121104202',
        '430121104',
        '430121104205',
      ).slice(1),
      // The township moves to another county with all its villages, and is a street now.
      '430121105,黄花街道,township,430181',
      row('430121104'),
      successors('430121104203', '430121104202'),
      successors('430121104204', '430121104901 430121104902'),
      '430121104901,新一村,village,430121104',
      '430121104902,新二村,village,430121104',
      row('430121104202'),
      '999999999,孤儿镇,township,430199',
    ].join('\n');
    const query = 'effective=2025-01-01&closeMissing=true';
    const plan = await admin.csv(`/areas/imports?${query}&dryRun=true`, newer);
    const counts = { registered: 2, renamed: 1, moved: 1, closed: 1, merged: 1, split: 1 };
    expect(plan.status).toBe(202);
    expect(plan.body).toMatchObject({
      status: 'planned',
      counts,
      rejected: 1,
      problems: [{ reason: 'parent-unknown' }],
    });
    expect(plan.body.changes).toMatchObject({
      renamed: [{ code: '430121105', from: '黄花镇', name: '黄花街道' }],
      moved: [{ code: '430121105', fromParent: '430121', parent: '430181' }],
      registered: [{ code: '430121104901' }, { code: '430121104902' }],
    });
    expect((await admin.get('/areas/430121105')).body.name).toBe('黄花镇');

    const job = await imported(newer, query);
    expect(job).toMatchObject({ status: 'done', counts, total: 7, done: 7, rejected: 1 });
    const township = (await admin.get('/areas/430121105')).body;
    expect(township).toMatchObject({ name: '黄花街道', ancestors: ['43', '4301', '430181', '430121105'] });
    const village = await eventually('the villages follow', async () => {
      const { body } = await admin.get('/areas/430121105201');
      return body.ancestors.includes('430181') && body;
    });
    expect(village.value.lineage.map(({ name }) => name)).toContain('浏阳市');
    expect((await admin.get('/areas/430121105201?at=2024-12-31')).body.ancestors).toContain('430121');
    expect((await admin.get('/areas/430121104203')).body).toMatchObject({
      closedOn: '2025-01-01',
      successors: ['430121104202'],
    });
    expect((await admin.get('/areas/430121104205')).body).toMatchObject({
      closedOn: '2025-01-01',
      successors: [],
    });
    expect((await admin.get('/areas/430121104901/lineage')).body.predecessors).toMatchObject([
      { code: '430121104204' },
    ]);
    expect(await imported(newer, query)).toMatchObject({ total: 0, rejected: 1 });
  }, 60_000);

  it('are found by name, initials, pinyin and code, the higher ones first', async () => {
    const find = async (q: string, who = admin): Promise<string[]> =>
      (await who.get(`/areas/search?q=${encodeURIComponent(q)}&limit=5`)).body.items.map(({ name }) => name);
    for (const q of ['长沙', 'cs', 'changsha', '43', '4301']) {
      const started = performance.now();
      const names = await find(q);
      told(`"${q}" → ${names.join(' ')} (${Math.round(performance.now() - started)} ms)`);
    }
    expect((await find('长沙'))[0]).toBe('长沙市');
    expect(await find('cssx')).toEqual([]);
    expect((await find('csx'))[0]).toBe('长沙县');
    expect((await find('4301'))[0]).toBe('长沙市');
    expect(await find('.*')).toEqual([]);
    // Only one's own: the county's own name first, nothing of the city.
    expect((await find('长沙', world.as('changsha-county-admin')))[0]).toBe('长沙县');
  });

  it('of another county are left out of a county’s file, and told', async () => {
    const county = world.as('changsha-county-admin');
    const csv = 'code,name,level,parent\n430181,改名市,county,4301\n430121104,改名镇,township,430121\n';
    const plan = await county.csv('/areas/imports?dryRun=true', csv);
    expect(plan.body).toMatchObject({
      counts: { renamed: 1 },
      problems: [{ line: 2, reason: 'out-of-scope' }],
    });
    const officer = await world.as('changsha-county').csv('/areas/imports?dryRun=true', csv);
    expect([officer.status, officer.body.code]).toEqual([403, 'forbidden']);
  });

  it('bad files are refused or told row by row, never 500', async () => {
    const post = (csv: string, type = 'text/csv') => admin.csv('/areas/imports?dryRun=true', csv, { type });
    expect((await post('')).status).toBe(400);
    expect((await post('x', 'application/json')).status).toBe(415);
    expect((await post('\0\u0001,"')).body.status).toBe('planned');
    expect((await post('code,name,level,parent\n43,"湖\n')).body.problems).toMatchObject([
      { reason: 'unreadable' },
    ]);
    expect((await admin.csv('/areas/imports?effective=2999-01-01', 'x')).body.code).toBe(
      'effective-in-future',
    );
    const large = await post(`code\n${'4'.repeat(33 * 1024 * 1024)}`).catch(() => undefined);
    expect(large?.status ?? 413).toBe(413);
  });
});

describe('an import whose process dies', () => {
  it('is taken up by sending the file again', async () => {
    const lines = (await hunan()).trim().split('\n');
    const renamed = lines.map((line) => line.replace(/^(430[12]\d{8}),([^,]*),/, '$1,$2甲,')).join('\n');
    const [id, query] = [randomUUID(), 'effective=2025-06-01'];
    await admin.csv(`/areas/imports?${query}`, renamed, { id });
    await eventually(
      'it is on its way',
      async () => (await admin.get(`/areas/imports/${id}`)).body.done > 500,
      60_000,
    );
    await world.service.stop('SIGKILL');
    await world.service.start();
    // The connection kept from before the crash is dead: the first answer may be its end.
    const { value } = await eventually('it answers again', async () => {
      const answer = await admin.get(`/areas/imports/${id}`);
      return answer.status === 200 && answer;
    });
    const { body } = value;
    told(`killed at ${body.done} of ${body.total}`);
    await eventually(
      'it shows as interrupted',
      async () => (await admin.get(`/areas/imports/${id}`)).body.status === 'interrupted',
      30_000,
    );
    const taken = await imported(renamed, query, id);
    expect(taken.status).toBe('done');
    expect(taken.done).toBe(taken.total);
    expect((await imported(renamed, query)).total).toBe(0);
    // Areas that are closed stay as they are.
    const names = (await admin.get('/areas/430121105/children?limit=200')).body.items.map(({ name }) => name);
    expect(names.every((name) => name.endsWith('甲'))).toBe(true);
  }, 240_000);
});
