import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create(2);
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const hazard = { type: 'extinguisher', place: '一楼', area: grid };
const report = async (body: object = hazard) =>
  String((await rig.as('yutang-grid-1').post('/hazards', body)).body.id);

describe('the officer of the next township', () => {
  it('finds nothing in lists, counts or by id, and can do nothing', async () => {
    const id = await report();
    const stranger = rig.as('jiangbei-township');
    const absent = await stranger.get(`/hazards/${randomUUID()}`);
    for (const path of [`/hazards/${id}`, `/hazards/${id}/history`])
      expect(await stranger.get(path)).toMatchObject({ status: 404, body: { code: absent.body.code } });
    for (const query of ['', '?area=430121105', `?area=${grid}`, '?status=reported', '?mine=true'])
      expect((await stranger.get(`/hazards${query}`)).body).toEqual({ items: [], next: null });
    expect((await stranger.get('/hazards/count?area=430121105')).body).toEqual({ count: 0 });
    expect((await stranger.get('/summary')).body).toMatchObject({ reported: 0, candidates: [] });
    expect(await stranger.post(`/hazards/${id}/confirm`)).toMatchObject({ status: 404 });
    expect(
      await stranger.post(`/hazards/${id}/offer`, { to: { role: 'police-officer', area: '430121104' } }),
    ).toMatchObject({
      status: 404,
    });
    expect(await stranger.post('/hazards', hazard)).toMatchObject({ status: 403 });
    const to = { role: 'fire-officer', area: '430121' };
    expect(await stranger.post('/transfers', { to, hazardIds: [id] })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/hazardIds/0', code: 'not-found' }] },
    });
  });

  it('is told the same of a grid next door: its worker sees his own only', async () => {
    const id = await report();
    expect(await rig.as('yutang-grid-2').get(`/hazards/${id}`)).toMatchObject({ status: 404 });
    expect((await rig.as('yutang-grid-2').get('/hazards/count')).body).toEqual({ count: 0 });
  });
});

describe('the county’s auditor', () => {
  it('reads everything of the county and changes nothing', async () => {
    const id = await report();
    const auditor = rig.as('changsha-county-auditor');
    expect((await auditor.get(`/hazards/${id}`)).status).toBe(200);
    for (const act of ['confirm', 'fix', 'acknowledge', 'resume-clock'])
      expect(await auditor.post(`/hazards/${id}/${act}`)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
    expect(await auditor.post('/hazards', hazard)).toMatchObject({ status: 403 });
    expect((await rig.as('liuyang-county-auditor').get(`/hazards/${id}`)).status).toBe(404);
  });
});

describe('a command', () => {
  it('sent again has one effect and the same answer; with another body it is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await rig.as('yutang-grid-1').post('/hazards', hazard, key);
    expect(first.body.id).toBe(key['idempotency-key']);
    const again = await Promise.all(
      [0, 1, 0, 1].map((at) => rig.as('yutang-grid-1', at).post('/hazards', hazard, key)),
    );
    for (const answer of again) expect(answer).toMatchObject({ status: 201, body: first.body });
    const other = await rig.as('yutang-grid-1').post('/hazards', { ...hazard, place: '二楼' }, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'command-reused' } });

    const path = `/hazards/${String(first.body.id)}/confirm`;
    const confirming = { 'idempotency-key': randomUUID() };
    const confirmed = await rig.as('yutang-village').post(path, {}, confirming);
    await rig
      .as('yutang-village')
      .post(path.replace('confirm', 'plan'), { measures: 'x', responsibleParty: 'y' });
    expect(await rig.as('yutang-village', 1).post(path, {}, confirming)).toMatchObject({
      status: 200,
      body: confirmed.body,
    });
    await eventually('it is told once', async () => rig.told(String(first.body.id)).length === 3);
    expect(rig.told(String(first.body.id))).toEqual(['reported', 'confirmed', 'planned']);
  });

  it('of two officers at once is carried out once; the other learns how it stands now', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await report();
      const answers = await Promise.all([
        rig.as('yutang-village', 0).post(`/hazards/${id}/dismiss`, { reason: '误报' }, { 'if-match': '"1"' }),
        rig.as('huanghua-township', 1).post(`/hazards/${id}/confirm`, {}, { 'if-match': '"1"' }),
      ]);
      const statuses = answers.map(({ status }) => status).toSorted((one, other) => one - other);
      expect(statuses).toEqual([200, 412]);
      const [won, lost] = answers.toSorted((one, other) => one.status - other.status);
      expect(lost?.body.current).toMatchObject({ id, version: 2, status: won?.body.status });
    }
  });

  it('that comes too late without If-Match is refused with the current state', async () => {
    const id = await report();
    await rig.as('huanghua-township').post(`/hazards/${id}/dismiss`, { reason: 'x' });
    const late = await rig.as('yutang-village').post(`/hazards/${id}/confirm`);
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'hazard-ended', current: { id, version: 2, status: 'dismissed', reason: 'x' } },
    });
  });
});

describe('bad input', () => {
  it.each([
    [{ ...hazard, type: 'dragon' }, 400, '/type'],
    [{ ...hazard, area: '430199' }, 400, '/area'],
    [{ type: 'extinguisher', place: 'x' }, 400, '/area'],
    [{ ...hazard, place: '\ud800' }, 400, '/place'],
    [{ ...hazard, place: { $gt: '' } }, 400, '/place/$gt'],
    [{ ...hazard, photos: ['Z'.repeat(64)] }, 400, '/photos/0'],
    [{ ...hazard, severity: 'deadly' }, 400, '/severity'],
    [{ ...hazard, custody: { role: 'x', area: '43' } }, 400, '/custody'],
    [{ ...hazard, factors: ['2017-direct-exits'] }, 400, '/factors/0'],
  ])('of a report is refused with the field that is wrong', async (body, status, pointer) => {
    const answer = await rig.as('yutang-grid-1').post('/hazards', body);
    expect(answer).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });

  it.each([
    '?status=open',
    '?limit=0',
    '?after=xyz',
    '?after=W10',
    '?custody=x',
    '?area[$ne]=1',
    '?mine=perhaps',
  ])('of a list is refused: %s', async (query) => {
    expect((await rig.as('yutang-village').get(`/hazards${query}`)).status).toBe(400);
  });
});

it('lists are paged without gaps or repeats, and filtered', async () => {
  const township = rig.as('huanghua-township');
  const { count } = (await township.get('/hazards/count')).body;
  const seen: string[] = [];
  for (let query = ''; ;) {
    const { body } = await township.get(`/hazards?limit=3${query}`);
    seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
    if (typeof body.next !== 'string') break;
    query = `&after=${body.next}`;
  }
  expect(new Set(seen).size).toBe(count);
  expect(seen).toHaveLength(Number(count));
  const serious = await report({ ...hazard, type: 'three-in-one' });
  const found = (await township.get('/hazards?severity=serious,major&status=reported')).body.items;
  expect(found).toMatchObject([{ id: serious, category: 'structure' }]);
  const number = String((await township.get(`/hazards/${serious}`)).body.number);
  expect((await township.get(`/hazards?number=${number}`)).body.items).toHaveLength(1);
});
