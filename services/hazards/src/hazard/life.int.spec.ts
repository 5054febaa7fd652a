import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid, premisesEvent } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const photo = 'a'.repeat(64);
const exit = { type: 'locked-exit', place: '一楼后门', area: grid, photos: [photo] };

describe('the life of a hazard', () => {
  it('goes from the grid through village, township and police to its verified end, each act told to the others', async () => {
    const { body: made, status } = await rig.as('yutang-grid-1').post('/hazards', exit);
    expect(status).toBe(201);
    expect(made).toMatchObject({ version: 1, status: 'reported' });
    expect(made.number).toMatch(/^430121105-20\d\d-\d{6}$/);
    const path = `/hazards/${String(made.id)}`;
    expect((await rig.as('yutang-village').get(path)).body.acts).toEqual([
      'confirm',
      'dismiss',
      'merge',
      'fix',
    ]);
    expect((await rig.as('yutang-grid-1').get(path)).body.acts).toEqual(['fix']);

    const act = async (who: string, what: string, body: unknown = {}) => {
      const answer = await rig.as(who).post(`${path}/${what}`, body);
      expect({ what, ...answer }).toMatchObject({ what, status: 200 });
      return answer.body;
    };
    await act('yutang-village', 'confirm');
    await act('huanghua-township', 'offer', { to: { role: 'police-officer', area: '430121105' } });
    expect((await rig.as('huanghua-police').get('/hazards?offeredToMe=true')).body.items).toHaveLength(1);
    expect((await rig.as('huanghua-police').get('/hazards?mine=true')).body.items).toHaveLength(0);
    await act('huanghua-police', 'acknowledge');
    expect((await rig.as('huanghua-police').get('/hazards/count?mine=true')).body).toEqual({ count: 1 });
    const deadline = new Date(Date.now() + 20 * 86_400_000).toISOString();
    const measures = {
      measures: '拆除门锁',
      responsibleParty: '黄花百货店',
      cost: 300,
      interimPrecautions: '专人值守',
    };
    await act('huanghua-police', 'plan', { ...measures, deadline });
    await act('huanghua-police', 'submit', { photos: [photo], note: '已拆除' });
    const own = await rig.as('huanghua-police').post(`${path}/verify`, {});
    expect(own).toMatchObject({ status: 403, body: { code: 'own-work' } });
    await act('huanghua-fire', 'reject', { reason: '另一扇门仍锁闭' });
    await act('huanghua-police', 'submit', { photos: [photo] });
    expect(await act('changsha-county-fire', 'verify', { photos: [photo] })).toMatchObject({
      status: 'closed',
    });

    const end = (await rig.as('changsha-county-auditor').get(path)).body;
    expect(end).toMatchObject({
      status: 'closed',
      custody: { role: 'police-officer', area: '430121105' },
      deadline: null,
      found: { role: 'grid-worker', area: grid },
      decided: { role: 'village-officer' },
      submission: { role: 'police-officer', onSpot: false },
      verified: { role: 'fire-officer', area: '430121' },
      plan: { cost: 300, planned: { role: 'police-officer' } },
      handovers: [{ answer: 'acknowledged', transferId: null }],
      acts: [],
    });
    const history = end.history as { what: string[]; by: { role: string } }[];
    const what = history.flatMap((entry) => entry.what);
    expect(what).toEqual([
      'reported',
      'confirmed',
      'transferOffered',
      'transferAcknowledged',
      'planned',
      'submitted',
      'rejected',
      'submitted',
      'closed',
    ]);
    await eventually('everything is told', async () => rig.told(String(made.id)).length === what.length);
    expect(rig.told(String(made.id))).toEqual(what);
    const last = rig.heard.filter(({ hazard }) => hazard?.id === made.id).at(-1);
    expect(last).toMatchObject({
      happening: { version: 9n, by: { as: { role: 'fire-officer', area: '430121' } } },
      hazard: {
        number: made.number,
        status: 'closed',
        severity: 'serious',
        source: 'grid-patrol',
      },
    });
    expect(last?.hazard?.deadline).toBeUndefined();
    expect(last?.hazard?.verifiedBy).not.toBe(last?.hazard?.foundBy);
  });

  it('is short when it is fixed on the spot: somebody else verifies with a photo', async () => {
    const found = { ...exit, type: 'extinguisher', fixedOnSpot: { photos: [photo] } };
    const made = (await rig.as('yutang-grid-1').post('/hazards', found)).body;
    expect(made.status).toBe('submitted');
    const path = `/hazards/${String(made.id)}`;
    expect(await rig.as('yutang-grid-1').post(`${path}/verify`, {})).toMatchObject({ status: 403 });
    expect(await rig.as('yutang-village').post(`${path}/verify`, {})).toMatchObject({
      status: 400,
      body: { code: 'photo-needed', errors: [{ pointer: '/photos' }] },
    });
    const closed = await rig.as('yutang-village').post(`${path}/verify`, { photos: [photo] });
    expect(closed.body).toMatchObject({ status: 'closed', version: 2 });
    await eventually('it is told', async () => rig.told(String(made.id)).length === 3);
    expect(rig.told(String(made.id))).toEqual(['reported', 'fixedOnSpot', 'closed']);
  });

  it('takes its area from the premises', async () => {
    const id = randomUUID();
    await rig.tell(premisesEvent(id, '黄花百货店', grid));
    const report = () =>
      rig.as('yutang-grid-1').post('/hazards', { type: 'barred-window', place: '二楼', premisesId: id });
    const { value } = await eventually('the premises are known', async () => {
      const answer = await report();
      return answer.status === 201 && answer;
    });
    const { body } = await rig.as('yutang-village').get(`/hazards/${String(value.body.id)}`);
    expect(body).toMatchObject({
      premises: { id, name: '黄花百货店' },
      area: { code: grid },
      source: 'grid-patrol',
    });
    expect((await rig.as('yutang-village').get(`/hazards/count?premisesId=${id}`)).body).toEqual({
      count: 1,
    });
    const unseen = await rig
      .as('yinshan-grid-1')
      .post('/hazards', { type: 'barred-window', place: 'x', premisesId: id });
    expect(unseen).toMatchObject({
      status: 400,
      body: { code: 'unknown-premises', errors: [{ pointer: '/premisesId' }] },
    });
  });
});

describe('a duplicate', () => {
  it('is merged into the earlier report, not into one that is hidden or later', async () => {
    const [one, two] = [
      (await rig.as('yutang-grid-1').post('/hazards', exit)).body,
      (await rig.as('yutang-grid-2').post('/hazards', { ...exit, area: '430121105201-002' })).body,
    ];
    const far = (await rig.as('yinshan-grid-1').post('/hazards', { ...exit, area: '430121104202-001' })).body;
    const merge = (id: unknown, into: unknown) =>
      rig.as('yutang-village').post(`/hazards/${String(id)}/merge`, { into });
    expect(await merge(two.id, far.id)).toMatchObject({
      status: 400,
      body: { code: 'unknown-merge-target' },
    });
    expect(await merge(one.id, two.id)).toMatchObject({ status: 409, body: { code: 'merge-into-later' } });
    expect((await merge(two.id, one.id)).body).toMatchObject({ status: 'merged' });
    expect((await rig.as('yutang-village').get(`/hazards/${String(two.id)}`)).body).toMatchObject({
      into: one.id,
      acts: [],
    });
  });
});

describe('GET /catalogue', () => {
  it('names types with their statutory time and the factors of both editions', async () => {
    const { body } = await rig.as('yutang-grid-1').get('/catalogue');
    const types = body.types as { code: string; verifyWithin: object }[];
    expect(types.find(({ code }) => code === 'locked-exit')).toMatchObject({
      verifyWithin: { hours: 24 },
      fixableOnSpot: true,
    });
    expect(types.length).toBeGreaterThanOrEqual(16);
    expect((body.majorFactors as { edition: string }[]).map(({ edition }) => edition)).toEqual([
      '2017',
      '2025',
    ]);
  });
});
