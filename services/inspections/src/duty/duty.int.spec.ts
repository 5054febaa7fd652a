import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { areaEvent, grid, grid2, toldArea } from '@firegrid/testkit/areas';
import { premisesEvent, visitEvent } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const becomes = (premises: string, status: string) =>
  eventually(`its duty is ${status}`, async () => {
    const duty = await rig.duty(premises);
    return duty?.status === status && duty;
  });

describe('a small shop', () => {
  it('is due in the week in which it is registered, once, by its grid worker', async () => {
    const [id, after] = [randomUUID(), randomUUID()];
    await rig.tell(premisesEvent({ id, area: grid }), premisesEvent({ id, area: grid }));
    await rig.tell(
      premisesEvent({ id: after, area: '430121105201' }),
      premisesEvent({ id, area: grid, version: 2 }),
    );
    const { value } = await becomes(id, 'due');
    const post = { role: 'grid-worker', area: grid };
    expect(value).toMatchObject({ version: 1, area: grid, post, period: '2026-W10', dueOn: '2026-03-08' });
    expect((await becomes(after, 'due')).value.post).toEqual({
      role: 'village-officer',
      area: '430121105201',
    });
    const mine = await rig.as('yutang-grid-1').get(`/duties?premises=${id}`);
    expect(mine.body.items).toHaveLength(1);
  });

  it('is due no more once it has closed, or is of another class', async () => {
    const [closing, changing] = [await rig.shop(grid), await rig.shop(grid)];
    await rig.tell(
      premisesEvent({ id: closing, area: grid, version: 2, status: 'closed' }),
      premisesEvent({ id: changing, area: grid, version: 2, class: 'mall' }),
    );
    await becomes(closing, 'lifted');
    await becomes(changing, 'lifted');
  });

  it('that moved is due by the worker of the grid it moved to', async () => {
    const id = await rig.shop(grid);
    await rig.tell(premisesEvent({ id, area: grid2, version: 2 }));
    await eventually('the duty has moved', async () => (await rig.duty(id))?.area === grid2);
    const moved = await rig.duty(id);
    expect(moved).toMatchObject({ version: 2, status: 'due', post: { role: 'grid-worker', area: grid2 } });
    expect((await rig.as('yutang-grid-1').get(`/duties/${moved?.id}`)).status).toBe(404);
    expect((await rig.as('yutang-grid-2').get(`/duties/${moved?.id}`)).status).toBe(200);
    // Old news, delivered once more.
    await rig.tell(premisesEvent({ id, area: grid }), premisesEvent({ id, area: grid2, version: 2 }));
    await rig.tell(premisesEvent({ id, area: grid2, version: 3, status: 'closed' }));
    expect((await becomes(id, 'lifted')).value).toMatchObject({ version: 3, area: grid2 });
  });

  it('of a class that is not visited every week has no duty', async () => {
    const [mall, shop] = [randomUUID(), await rig.shop(grid)];
    await rig.tell(premisesEvent({ id: mall, area: grid, class: 'mall' }));
    await rig.tell(premisesEvent({ id: mall, area: grid, class: 'mall', version: 2 }));
    await eventually('the mall can be visited', async () => {
      const report = { ...rig.report(mall), checklist: 'general', answers: [] };
      return (await rig.as('yutang-grid-1').post('/inspections', report)).status === 400;
    });
    expect(await rig.duty(mall)).toBeUndefined();
    expect(await rig.duty(shop)).toBeDefined();
  });
});

describe('a duty', () => {
  it('is fulfilled by the visit, whoever makes it, and by the first one only', async () => {
    const shop = await rig.shop(grid);
    const first = await rig.as('yutang-village').post('/inspections', rig.report(shop));
    const { value } = await becomes(shop, 'fulfilled');
    expect(value).toMatchObject({ version: 2, inspectionId: first.body.id });
    const second = await rig.as('yutang-grid-1').post('/inspections', rig.report(shop));
    expect(second.status).toBe(201);
    // What comes after it on its partition has been dealt with, so it has too.
    const next = await rig.shop(grid);
    await rig.tell(visitEvent((await rig.duty(next))?.id ?? '', String(second.body.id)));
    await becomes(next, 'fulfilled');
    expect(await rig.duty(shop)).toMatchObject({ version: 2, inspectionId: first.body.id });
    await eventually('others heard', async () => rig.told(value.id).includes('fulfilled'));
    expect(rig.told(value.id)).toEqual(['laid', 'fulfilled']);
  });

  it('is fulfilled once though the visit is told twice', async () => {
    const [shop, next] = [await rig.shop(grid), await rig.shop(grid)];
    const visit = visitEvent((await rig.duty(shop))?.id ?? '', 'here');
    await rig.tell(visit, visit, visitEvent((await rig.duty(next))?.id ?? '', 'here'));
    await becomes(next, 'fulfilled');
    expect(await rig.duty(shop)).toMatchObject({ version: 2, status: 'fulfilled' });
  });

  it('is excused by an officer, with a reason, while it is due; not by the worker himself', async () => {
    const [shop, other] = [await rig.shop(grid), await rig.shop(grid)];
    const path = `/duties/${(await rig.duty(shop))?.id}/excuse`;
    const leave = { reason: 'leave' };
    expect(await rig.as('yutang-grid-1').post(path, leave)).toMatchObject({ status: 403 });
    expect(await rig.as('changsha-county-auditor').post(path, leave)).toMatchObject({ status: 403 });
    expect(await rig.as('jiangbei-township').post(path, leave)).toMatchObject({ status: 404 });
    expect(await rig.as('yutang-village').post(path, { reason: 'no time' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/reason' }] },
    });
    const key = { 'idempotency-key': randomUUID() };
    const excused = await rig.as('yutang-village').post(path, leave, key);
    expect(excused).toMatchObject({ status: 200, body: { status: 'excused', version: 2 } });
    expect(await rig.as('yutang-village', 1).post(path, leave, key)).toMatchObject({ body: excused.body });
    expect(await rig.as('yutang-village').post(path, leave)).toMatchObject({
      status: 409,
      body: { code: 'duty-ended', current: { status: 'excused' } },
    });
    expect(await rig.duty(other)).toMatchObject({ status: 'due' });
  });

  it('is nobody’s business in the next township: not by id, in lists or counts', async () => {
    const shop = await rig.shop(grid);
    const stranger = rig.as('jiangbei-township');
    expect((await stranger.get(`/duties/${(await rig.duty(shop))?.id}`)).status).toBe(404);
    expect((await stranger.get('/duties?area=430121105')).body).toEqual({ items: [], next: null });
    expect((await stranger.get('/duties/count')).body).toEqual({ count: 0 });
    const auditor = rig.as('changsha-county-auditor');
    expect((await auditor.get(`/duties?premises=${shop}`)).body.items).toHaveLength(1);
  });
});

describe('a grid that closes', () => {
  it('leaves its open duties to its heir; what was fulfilled stays', async () => {
    const [open, done] = [await rig.shop(grid2), await rig.shop(grid2)];
    await rig.as('yutang-grid-2').post('/inspections', rig.report(done));
    await becomes(done, 'fulfilled');
    await rig.tell(areaEvent(toldArea(grid2), 2, grid));
    await eventually('the open one has followed', async () => (await rig.duty(open))?.area === grid);
    const followed = await rig.duty(open);
    expect(followed).toMatchObject({ status: 'due', post: { role: 'grid-worker', area: grid } });
    expect((await rig.as('yutang-grid-1').get(`/duties/${followed?.id}`)).status).toBe(200);
    expect(await rig.duty(done)).toMatchObject({ area: grid2, status: 'fulfilled' });
    // The premises' own news of it comes later and says the same.
    const next = await rig.shop(grid);
    await rig.tell(
      premisesEvent({ id: open, area: grid2, version: 2 }),
      premisesEvent({ id: open, area: grid, version: 3 }),
    );
    await rig.tell(premisesEvent({ id: next, area: grid, version: 2, status: 'closed' }));
    await becomes(next, 'lifted');
    await rig.as('yutang-grid-1').post('/inspections', rig.report(open));
    expect((await becomes(open, 'fulfilled')).value).toMatchObject({ version: 3, area: grid });
  });
});
