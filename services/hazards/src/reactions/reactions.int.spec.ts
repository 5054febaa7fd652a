import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { areaEvent, grid, grid2, inspectionEvent, nodes } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create(2);
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const photo = 'b'.repeat(64);
const get = async (id: string) => {
  const { status, body } = await rig.as('yutang-village').get(`/hazards/${id}`);
  return status === 200 && body;
};

describe('an inspection', () => {
  it('makes every finding a hazard with the id of the phone, once, however often it is told', async () => {
    const [plain, fixed, unknown, stubborn] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const event = inspectionEvent('inspector', [
      { hazardId: plain, type: 'locked-exit', severity: 'serious', photos: [photo] },
      { hazardId: fixed, type: 'extinguisher', fixedOnSpot: true, photosAfter: [photo] },
      { hazardId: unknown, type: 'no-such-type', severity: 'odd' },
      { hazardId: stubborn, type: 'three-in-one', fixedOnSpot: true, photosAfter: [photo] },
    ]);
    await rig.tell(event, event);
    await eventually('the last finding is a hazard', () => get(stubborn));
    const found = { role: 'grid-worker', area: grid, subject: 'inspector' };
    expect(await get(plain)).toMatchObject({
      version: 1,
      status: 'reported',
      source: 'inspection',
      severity: 'serious',
      found,
    });
    expect(await get(fixed)).toMatchObject({
      status: 'submitted',
      submission: { onSpot: true, photos: [photo] },
      found,
    });
    expect(await get(unknown)).toMatchObject({ type: 'other', note: '(no-such-type)', status: 'reported' });
    expect(await get(stubborn)).toMatchObject({ status: 'reported', severity: 'serious' });
    await rig.tell(event);
    const after = inspectionEvent('inspector', [{ hazardId: randomUUID(), type: 'extinguisher' }]);
    await rig.tell(after);
    await eventually('the next one is counted', async () => {
      const { body } = await rig.as('yutang-village').get('/hazards/count?source=inspection');
      return body.count === 5;
    });
    expect((await get(plain)) as object).toMatchObject({ version: 1 });
  });
});

describe('a grid that closes', () => {
  it('leaves its open hazards to its heir; what has ended stays', async () => {
    const report = { type: 'extinguisher', place: '一楼', area: grid2 };
    const [open, ended] = await Promise.all(
      [0, 1].map(async () => String((await rig.as('yutang-grid-2').post('/hazards', report)).body.id)),
    );
    await rig.as('yutang-village').post(`/hazards/${ended}/dismiss`, { reason: 'x' });
    const [key, other] = [{ 'idempotency-key': randomUUID() }, { 'idempotency-key': randomUUID() }];
    const sent = await rig.as('yutang-grid-2').post('/hazards', report, key);
    const fix = () =>
      rig.as('yutang-grid-2').post(`/hazards/${String(sent.body.id)}/fix`, { photos: [photo] }, other);
    const fixed = await fix();
    expect(fixed.status).toBe(200);
    const node = nodes.find(({ code }) => code === grid2);
    if (!node) throw new Error('no second grid');
    await rig.tell(areaEvent(node, 2, grid));
    await eventually('the open one has followed', async () => {
      const hazard = await get(open ?? '');
      return hazard && (hazard.area as { code: string }).code === grid;
    });
    expect(await get(open ?? '')).toMatchObject({ version: 2, custody: { role: 'grid-worker', area: grid } });
    expect(await get(ended ?? '')).toMatchObject({ area: { code: grid2 }, status: 'dismissed' });
    expect((await rig.as('yutang-grid-1').get(`/hazards/${open}`)).status).toBe(200);
    expect((await rig.as('yutang-grid-2').get(`/hazards/${open}`)).status).toBe(404);
    const { body } = await eventually('nothing new is put there', async () => {
      const answer = await rig.as('yutang-village').post('/hazards', report);
      return answer.status === 400 && answer;
    }).then(({ value }) => value);
    expect(body).toMatchObject({ code: 'closed-area', errors: [{ pointer: '/area' }] });
    // What was done before and comes again is answered as then, though all of it has left his areas.
    const again = await rig.as('yutang-grid-2').post('/hazards', report, key);
    expect(again).toMatchObject({ status: 201, body: sent.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await fix()).toMatchObject({ status: 200, body: fixed.body });
  });
});
