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

const to = { role: 'police-officer', area: '430121105' };

async function confirmed(type = 'three-in-one'): Promise<string> {
  const { body } = await rig.as('yutang-grid-1').post('/hazards', { type, place: '一楼', area: grid });
  const id = String(body.id);
  await rig.as('yutang-village').post(`/hazards/${id}/confirm`);
  return id;
}
const hazard = async (id: string) => (await rig.as('huanghua-township').get(`/hazards/${id}`)).body;
const lines = async (id: string) => {
  const { body } = await rig.as('huanghua-police').get(`/transfers/${id}`);
  return { status: body.status, hazards: (body.hazards as { status: string }[]).map(({ status }) => status) };
};

describe('a township’s monthly summary', () => {
  it('counts, names what may be bundled, and becomes one document', async () => {
    const [serious, common, waiting] = [
      await confirmed(),
      await confirmed('extinguisher'),
      await confirmed(),
    ];
    await rig.as('yutang-village').post(`/hazards/${waiting}/offer`, { to });
    const { body: summary } = await rig.as('huanghua-township').get('/summary?area=430121105');
    expect(summary).toMatchObject({
      area: '430121105',
      reported: 3,
      byStatus: { confirmed: 3 },
      bySeverity: { serious: 2 },
    });
    expect((summary.candidates as { id: string }[]).map(({ id }) => id)).toEqual([common, serious]);
    const township = rig.as('huanghua-township');
    expect((await township.get('/hazards/count?bundleable=true')).body).toEqual({ count: 2 });
    expect((await township.get('/hazards/count?offered=true')).body).toEqual({ count: 1 });
    expect((await township.get('/hazards/count?offered=false')).body).toEqual({ count: 2 });
    const { body: asked } = await township.get(`/hazards?ids=${serious},${waiting}`);
    expect((asked.items as { id: string }[]).map(({ id }) => id)).toEqual([waiting, serious]);
    expect(await township.get('/hazards?ids=nonsense')).toMatchObject({ status: 400 });
    expect((await rig.as('huanghua-township').get('/summary?month=2020-01')).body).toMatchObject({
      reported: 0,
    });

    const hazardIds = [serious, common];
    const key = { 'idempotency-key': randomUUID() };
    const sent = await rig.as('huanghua-township').post('/transfers', { to, hazardIds, note: '三月' }, key);
    expect(sent).toMatchObject({ status: 201, body: { id: key['idempotency-key'], status: 'sent' } });
    expect(sent.body.number).toMatch(/^430121105-T20\d\d-\d{4}$/);
    const again = await rig
      .as('huanghua-township', 1)
      .post('/transfers', { to, hazardIds, note: '三月' }, key);
    expect(again).toMatchObject({ status: 201, body: sent.body });
    for (const id of hazardIds)
      expect(await hazard(id)).toMatchObject({
        offer: { to, transferId: sent.body.id },
        custody: { role: 'village-officer' },
      });
    expect((await rig.as('huanghua-police').get('/transfers?mine=true&status=sent')).body.items).toHaveLength(
      1,
    );
    expect((await rig.as('jiangbei-police').get('/transfers')).body.items).toEqual([]);
    expect((await rig.as('jiangbei-police').get(`/transfers/${String(sent.body.id)}`)).status).toBe(404);

    const path = `/transfers/${String(sent.body.id)}`;
    const offeredTo = async (who: string) => ({
      count: (await rig.as(who).get('/transfers/count?mine=true&status=sent')).body.count,
      acts: (await rig.as(who).get(path)).body.acts,
    });
    expect(await offeredTo('huanghua-police')).toEqual({ count: 1, acts: ['acknowledge', 'refuse'] });
    expect(await offeredTo('huanghua-fire')).toEqual({ count: 0, acts: [] });
    expect(await rig.as('huanghua-fire').post(`${path}/acknowledge`)).toMatchObject({ status: 403 });
    expect((await rig.as('huanghua-township').post(`${path}/acknowledge`)).status).toBe(403);
    expect((await rig.as('huanghua-police').post(`${path}/acknowledge`)).status).toBe(200);
    expect(await lines(String(sent.body.id))).toEqual({
      status: 'answered',
      hazards: ['acknowledged', 'acknowledged'],
    });
    expect(await offeredTo('huanghua-police')).toEqual({ count: 0, acts: [] });
    expect(await hazard(serious)).toMatchObject({
      custody: to,
      offer: null,
      handovers: [{ transferId: sent.body.id }],
    });
    expect(await rig.as('huanghua-police').post(`${path}/acknowledge`)).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-answer', current: { status: 'answered' } },
    });
    const told = () => rig.heardTransfers.filter(({ transfer }) => transfer?.id === sent.body.id);
    await eventually('sent and answered are told', async () => told().length === 2);
    expect(told().map(({ happened }) => happened.case)).toEqual(['sent', 'answered']);
    expect(told()[0]?.transfer).toMatchObject({
      number: sent.body.number,
      hazardIds,
      from: { role: 'township-officer' },
      to,
    });
  });
});

describe('a document', () => {
  it('may be refused in part, and a hazard in it taken by itself', async () => {
    const ids = [await confirmed(), await confirmed(), await confirmed()];
    const sent = await rig.as('huanghua-township').post('/transfers', { to, hazardIds: ids });
    const path = `/transfers/${String(sent.body.id)}`;
    const refused = await rig
      .as('huanghua-police')
      .post(`${path}/refuse`, { reason: '属住建部门', hazardIds: [ids[0]] });
    expect(refused.status).toBe(200);
    await rig.as('huanghua-police').post(`/hazards/${ids[1]}/acknowledge`);
    await eventually(
      'the single answer is entered',
      async () => (await lines(String(sent.body.id))).hazards[1] === 'acknowledged',
    );
    expect(await lines(String(sent.body.id))).toEqual({
      status: 'sent',
      hazards: ['refused', 'acknowledged', 'offered'],
    });
    expect(await hazard(ids[0] ?? '')).toMatchObject({
      custody: { role: 'village-officer' },
      handovers: [{ answer: 'refused', reason: '属住建部门' }],
    });
    await rig.as('huanghua-police').post(`/hazards/${ids[2]}/refuse`, { reason: 'x' });
    await eventually(
      'the last answer ends it',
      async () => (await lines(String(sent.body.id))).status === 'answered',
    );
  });

  it('is refused when one of its hazards cannot be handed over, or nobody serves the area', async () => {
    const { body } = await rig
      .as('yutang-grid-1')
      .post('/hazards', { type: 'extinguisher', place: 'x', area: grid });
    const hazardIds = [await confirmed(), String(body.id)];
    const answer = await rig.as('huanghua-township').post('/transfers', { to, hazardIds });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'hazard-not-transferable',
        errors: [{ pointer: '/hazardIds/1', code: 'act-not-possible' }],
      },
    });
    const nobody = await rig
      .as('huanghua-township')
      .post('/transfers', { to: { ...to, role: 'fire-officer' }, hazardIds });
    expect(nobody).toMatchObject({
      status: 400,
      body: { code: 'post-not-possible', errors: [{ pointer: '/to' }] },
    });
  });

  it('left behind by a process that died is carried out by the next sweep, once, by however many', async () => {
    const ids = [await confirmed(), await confirmed()];
    const sent = await rig.as('huanghua-township').post('/transfers', { to, hazardIds: ids });
    // What a kill -9 right after the document's save would leave.
    const store = await rig.store();
    const documents = store.collection<{ _id: string; version: number }>('transfers');
    const hazards = store.collection<{ _id: string; version: number }>('hazards');
    await hazards.updateMany({ _id: { $in: ids } }, {
      $set: { version: 2 },
      $unset: { 'state.offer': 1 },
      $pop: { commands: 1, history: 1 },
    } as never);
    await documents.updateOne(
      { _id: String(sent.body.id) },
      {
        $set: { 'state.unsettled': true, 'state.lines.$[].status': 'sent', version: 1 },
        $pull: { commands: { version: { $gt: 1 } } },
      },
    );
    await store.close();
    expect(await hazard(ids[0] ?? '')).toMatchObject({ offer: null });
    await Promise.all(rig.replicas.map(({ sweeps }) => sweeps.settle.now()));
    expect(await lines(String(sent.body.id))).toEqual({ status: 'sent', hazards: ['offered', 'offered'] });
    for (const id of ids) expect(await hazard(id)).toMatchObject({ version: 3, offer: { to } });
  });

  it('drops a hazard that somebody else handed over in between', async () => {
    const id = await confirmed();
    const bundles = await Promise.all(
      [0, 1].map((at) => rig.as('huanghua-township', at).post('/transfers', { to, hazardIds: [id] })),
    );
    const ids = bundles.filter(({ status }) => status === 201).map(({ body }) => String(body.id));
    const all = await Promise.all(ids.map(lines));
    expect(all.filter(({ hazards }) => hazards[0] === 'offered')).toHaveLength(1);
    for (const { hazards, status } of all)
      if (hazards[0] !== 'offered')
        expect({ hazards, status }).toEqual({ hazards: ['dropped'], status: 'answered' });
  });
});
