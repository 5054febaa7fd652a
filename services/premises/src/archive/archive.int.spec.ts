import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import { eventually } from '@firegrid/testkit';
import { areaEvent } from '../../test/areas.ts';
import { Service } from '../../test/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.create();
}, 90_000);
afterAll(() => service.destroy(), 30_000);

const town = ['43', '4301', '430121', '430121105'];
const area = { code: '430121105202', ancestors: [...town, '430121105202'] };
const happening = (version: number) => ({
  version: BigInt(version),
  by: { subject: 'worker' },
  at: timestampFromDate(new Date()),
});

const inspected = (premisesId: string, id = randomUUID()) =>
  packEvent(topics.inspection, {
    ...{ id: `${id}/1/0`, key: id, at: new Date() },
    body: {
      happening: happening(1),
      inspection: {
        id,
        premisesId,
        area,
        checklist: 'small-ten-points',
        findings: [{ type: 'locked-exit' }],
        deviceTime: timestampFromDate(new Date('2026-03-02T01:00:00Z')),
      },
      happened: { case: 'submitted', value: {} },
    },
  });

const hazard = (premisesId: string, id: string, version: number, status: string) =>
  packEvent(topics.hazard, {
    ...{ id: `${id}/${version}/0`, key: id, at: new Date() },
    body: {
      happening: happening(version),
      hazard: {
        id,
        premisesId,
        area,
        status,
        number: '430121105-2026-000001',
        type: 'locked-exit',
        severity: 'serious',
        reportedAt: timestampFromDate(new Date()),
      },
      happened: { case: 'reported', value: {} },
    },
  });

const shop = { name: '档案店', class: 'small-shop', area: area.code, address: '1号' };

describe('the archive of a premises', () => {
  it('shows its history, and its inspections and hazards as they were told, each once and the newest state', async () => {
    const officer = service.as('huanghua-township');
    const { id } = (await officer.post('/premises', shop)).body;
    await officer.patch(`/premises/${id}`, { floorArea: 50 });
    const [open, ended] = [randomUUID(), randomUUID()];
    const visit = inspected(id);
    await service.tell([
      ...[visit, visit, inspected(id), inspected(randomUUID())],
      ...[hazard(id, open, 1, 'reported'), hazard(id, ended, 2, 'closed'), hazard(id, ended, 1, 'reported')],
    ]);
    const seen = await eventually('the archive', async () => {
      const { body } = await officer.get(`/premises/${id}/archive`);
      const { hazards, inspections } = body as unknown as {
        hazards: { count: number };
        inspections: { count: number };
      };
      return hazards.count === 2 && inspections.count === 2 && body;
    });
    expect(seen.value).toMatchObject({
      premises: { id, version: 2 },
      history: [
        { what: ['registered'], by: { role: 'township-officer' } },
        { what: ['changed'], changed: ['floorArea'] },
      ],
      inspections: {
        count: 2,
        last: [{ checklist: 'small-ten-points', findings: 1, at: '2026-03-02T01:00:00.000Z' }, {}],
      },
      hazards: { count: 2, open: 1 },
    });
    expect((await service.as('jiangbei-township').get(`/premises/${id}/archive`)).status).toBe(404);
  });
});

describe('a merged area', () => {
  it('takes its open premises along; closed ones stay where they were', async () => {
    const officer = service.as('huanghua-township');
    const [stays, goes] = [
      await officer.post('/premises', shop),
      await officer.post('/premises', { ...shop, name: '合并店' }),
    ];
    await officer.post(`/premises/${stays.body.id}/close`, { reason: 'x' });
    const merged = {
      code: area.code,
      level: 'village',
      ancestors: area.ancestors,
      closedOn: '2026-03-01',
      successors: ['430121105203'],
    };
    await service.tell([areaEvent(merged, 2, 'closed')]);
    const after = await eventually('the new area', async () => {
      const { body } = await officer.get(`/premises/${goes.body.id}`);
      return body.area.code === '430121105203' && body;
    });
    expect(after.value).toMatchObject({ version: 2, area: { ancestors: [...town, '430121105203'] } });
    expect((await officer.get(`/premises/${stays.body.id}`)).body.area.code).toBe(area.code);
    const late = await officer.post('/premises', { ...shop, name: '迟到' });
    expect(late).toMatchObject({ status: 400, body: { code: 'closed-area' } });
  });
});
