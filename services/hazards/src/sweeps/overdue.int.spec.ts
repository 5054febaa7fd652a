import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create(2);
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const sweepEverywhere = () => Promise.all(rig.replicas.map(({ sweeps }) => sweeps.climb.now()));
const township = { role: 'township-officer', area: '430121105' };

describe('an overdue hazard', () => {
  it('is told to the superior, then is his: each step once, with two processes sweeping at once', async () => {
    const { body } = await rig
      .as('yutang-grid-1')
      .post('/hazards', { type: 'extinguisher', place: '一楼', area: grid });
    const path = `/hazards/${String(body.id)}`;
    const get = async () => (await rig.as('huanghua-township').get(path)).body;
    await rig.as('yutang-village').post(`${path}/confirm`);
    const deadline = new Date(Date.now() + 60_000).toISOString();
    await rig
      .as('yutang-village')
      .post(`${path}/plan`, { measures: '更换', responsibleParty: '店主', deadline });

    await sweepEverywhere();
    expect(await get()).toMatchObject({ version: 3, overdue: false, deadline });

    rig.ahead = 61_000;
    expect((await rig.as('huanghua-township').get('/hazards/count?overdue=true')).body).toEqual({ count: 1 });
    expect((await rig.as('huanghua-township').get('/hazards/count?overdue=false')).body).toEqual({
      count: 0,
    });
    await sweepEverywhere();
    await sweepEverywhere();
    expect(await get()).toMatchObject({
      version: 4,
      overdue: true,
      climbed: 0,
      custody: { role: 'village-officer' },
    });

    rig.ahead += 3_600_000;
    await sweepEverywhere();
    await sweepEverywhere();
    expect(await get()).toMatchObject({ version: 5, climbed: 1, custody: township });
    expect(await rig.as('yutang-village').post(`${path}/submit`, {})).toMatchObject({
      status: 403,
      body: { code: 'not-in-custody' },
    });
    const history = (await get()).history as { by: { role: string }; what: string[] }[];
    expect(history.slice(3)).toMatchObject([
      { by: { role: 'system' }, what: ['climbed'] },
      { by: { role: 'system' }, what: ['climbed'] },
    ]);
    await eventually('both steps are told', async () => rig.told(String(body.id)).length === 5);
    const steps = rig.heard.flatMap(({ hazard, happened }) =>
      hazard?.id === body.id && happened.case === 'climbed' ? [happened.value] : [],
    );
    expect(steps).toMatchObject([
      { step: 'told', from: { role: 'village-officer' }, to: township },
      { step: 'owns', from: { role: 'village-officer' }, to: township },
    ]);
  });

  it('does not climb while its clock stands still', async () => {
    rig.ahead = 0;
    const { body } = await rig
      .as('yutang-grid-1')
      .post('/hazards', { type: 'locked-exit', place: '一楼', area: grid });
    const path = `/hazards/${String(body.id)}`;
    await rig.as('yutang-village').post(`${path}/confirm`);
    const stop = { reason: '业主住院' };
    expect((await rig.as('yutang-village').post(`${path}/stop-clock`, stop)).status).toBe(403);
    expect((await rig.as('huanghua-township').post(`${path}/stop-clock`, stop)).status).toBe(200);
    rig.ahead = 30 * 86_400_000;
    await sweepEverywhere();
    const stopped = (await rig.as('yutang-village').get(path)).body;
    expect(stopped).toMatchObject({
      deadline: null,
      overdue: false,
      clockStopped: { reason: '业主住院' },
      climbed: 0,
    });
    await rig.as('huanghua-township').post(`${path}/resume-clock`);
    const resumed = (await rig.as('yutang-village').get(path)).body;
    expect(Date.parse(String(resumed.deadline)) - Date.now() - rig.ahead).toBeGreaterThan(23 * 3_600_000);
  });
});
