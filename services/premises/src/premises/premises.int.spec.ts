import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PremisesEvent, topics } from '@firegrid/contracts';
import { type Consumer, on, startConsumer } from '@firegrid/messaging';
import { eventually } from '@firegrid/testkit';
import { Service } from '../../test/service.ts';

let service: Service;
let listening: Consumer;
const heard: PremisesEvent[] = [];

beforeAll(async () => {
  service = await Service.create();
  const hear = on(topics.premises, async ({ body }) => void heard.push(body));
  listening = startConsumer({ broker: service.broker, group: 'listener', handlers: [hear] });
}, 90_000);
afterAll(async () => {
  await listening.stop();
  await service.destroy();
}, 30_000);

const shop = {
  name: '鱼塘便利店',
  class: 'small-shop',
  area: '430121105201',
  address: '黄花镇鱼塘村12号',
  position: { longitude: 113.21, latitude: 28.22 },
  floorArea: 80,
  creditCode: '91350100M000100Y43',
  tags: ['scattered-remote'],
  responsible: { name: '张建国', phone: '138 1234 1234' },
  contacts: [{ name: '李小红', phone: '0731-84251234' }],
};

describe('a premises', () => {
  it('is registered, changed, re-classed, closed and reopened, each act told to the others', async () => {
    const officer = service.as('yutang-village');
    const registered = await officer.post('/premises', shop);
    expect(registered).toMatchObject({ status: 201, body: { version: 1, status: 'open' } });
    const { id, number } = registered.body;
    expect(number).toMatch(/^430121105-P-\d{6}$/);

    const changed = await officer.patch(
      `/premises/${id}`,
      { floorArea: 120, creditCode: null },
      { 'if-match': '"1"' },
    );
    expect(changed).toMatchObject({ status: 200, body: { id, number, version: 2 } });
    const stale = await officer.patch(`/premises/${id}`, { floorArea: 130 }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'version-mismatch', current: { version: 2, floorArea: 120 } },
    });
    const same = await officer.patch(`/premises/${id}`, { floorArea: 120 });
    expect(same).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await officer.post(`/premises/${id}/reclass`, { class: 'small-restaurant' })).body.version).toBe(
      3,
    );
    expect((await officer.post(`/premises/${id}/close`, { reason: '已搬走' })).body).toMatchObject({
      version: 4,
      status: 'closed',
    });
    const shut = await officer.patch(`/premises/${id}`, { name: 'x' });
    expect(shut).toMatchObject({
      status: 409,
      body: { code: 'premises-closed', current: { status: 'closed' } },
    });
    expect((await officer.post(`/premises/${id}/reopen`, {})).body).toMatchObject({
      version: 5,
      status: 'open',
    });

    const read = await officer.get(`/premises/${id}`);
    expect(read.headers.get('etag')).toBe('"5"');
    expect(read.body).toMatchObject({
      class: 'small-restaurant',
      floorArea: 120,
      creditCode: null,
      closedReason: null,
    });

    const mine = () => heard.filter(({ premises }) => premises?.id === id);
    await eventually('five events', async () => mine().length === 5);
    expect(mine().map(({ happened }) => happened.case)).toEqual([
      'registered',
      'changed',
      'reclassed',
      'closed',
      'reopened',
    ]);
    expect(mine()[2]).toMatchObject({
      premises: { number, class: 'small-restaurant', catalogueVersion: 1, status: 'open' },
      happened: { value: { fromClass: 'small-shop' } },
      happening: { version: 3n, by: { as: { role: 'village-officer', area: '430121105201' } } },
    });
    expect(JSON.stringify(mine().map(({ premises }) => premises))).not.toMatch(/张建国|1381234|84251234/);
  });

  it('is registered once however often the command is sent', async () => {
    const officer = service.as('yutang-village');
    const key = { 'idempotency-key': randomUUID() };
    const first = await officer.post('/premises', { ...shop, name: '一次' }, key);
    expect(await officer.post('/premises', { ...shop, name: '一次' }, key)).toMatchObject({
      status: 201,
      body: first.body,
    });
    const other = await officer.post('/premises', { ...shop, name: '另一次' }, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'command-reused' } });
    expect((await officer.get(`/premises/count?name=${encodeURIComponent('一次')}`)).body).toEqual({
      count: 1,
    });
  });

  it('is judged by the rules of its county', async () => {
    const large = { ...shop, name: '大店', floorArea: 150 };
    expect((await service.as('huanghua-township').post('/premises', large)).status).toBe(201);
    const there = await service.as('yongan-township').post('/premises', { ...large, area: '430181117' });
    expect(there).toMatchObject({
      status: 422,
      body: { code: 'over-threshold', errors: [{ pointer: '/floorArea' }] },
    });
  });

  it.each([
    [{ ...shop, creditCode: '91350100M000100Y44' }, '/creditCode'],
    [{ ...shop, area: '430199' }, '/area'],
    [{ ...shop, position: { longitude: 28, latitude: 28 } }, '/position/longitude'],
    [{ ...shop, contacts: [{ name: '甲', phone: '12345' }] }, '/contacts/0/phone'],
    [{ ...shop, name: ' ' }, '/name'],
    [{ ...shop, extra: 1 }, '/extra'],
  ])('is refused with the field that is wrong', async (body, pointer) => {
    const answer = await service.as('huanghua-township').post('/premises', body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });
});

describe('the next township', () => {
  it('finds it in no list, no count and not by id, and changes nothing', async () => {
    const { body } = await service.as('yutang-village').post('/premises', { ...shop, name: '看不见' });
    const stranger = service.as('jiangbei-township');
    const missing = await stranger.get(`/premises/${randomUUID()}`);
    for (const path of ['', '/archive', '/contacts', '/history']) {
      expect(await stranger.get(`/premises/${body.id}${path}`)).toMatchObject({
        status: 404,
        body: { code: missing.body.code },
      });
    }
    expect(await stranger.patch(`/premises/${body.id}`, { name: 'x' })).toMatchObject({ status: 404 });
    expect(await stranger.post(`/premises/${body.id}/close`, { reason: 'x' })).toMatchObject({ status: 404 });
    expect((await stranger.get('/premises')).body.items).toEqual([]);
    expect((await stranger.get('/premises?area=430121105')).body.items).toEqual([]);
    expect((await stranger.get('/premises/count')).body).toEqual({ count: 0 });
    const elsewhere = await stranger.post('/premises', shop);
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(
      (await service.as('yutang-village').patch(`/premises/${body.id}`, { area: '430121104202' })).status,
    ).toBe(403);
  });

  it('while the county auditor reads all and changes nothing', async () => {
    const auditor = service.as('changsha-county-auditor');
    const { items, next } = (await auditor.get('/premises?limit=2')).body;
    expect(items).toHaveLength(2);
    const rest = (await auditor.get(`/premises?limit=200&after=${next}`)).body;
    const numbers = [...items, ...rest.items].map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort());
    expect(numbers).toHaveLength((await auditor.get('/premises/count')).body.count);
    expect(await auditor.patch(`/premises/${items[0]?.id}`, { name: 'x' })).toMatchObject({ status: 403 });
    expect(await auditor.get(`/premises/${items[0]?.id}/contacts`)).toMatchObject({ status: 403 });
  });
});

describe('contacts', () => {
  it('lie encrypted, are shown masked, and reading them in clear is recorded', async () => {
    const officer = service.as('yutang-village');
    const { id } = (await officer.post('/premises', { ...shop, name: '保密' })).body;
    const shown = (await officer.get(`/premises/${id}`)).body;
    expect(shown.responsible).toEqual({ name: '张*', phone: '138****1234' });
    expect(shown.contacts).toEqual([{ name: '李*', phone: '073****1234' }]);
    const listed = await officer.get('/premises?limit=200');
    expect(JSON.stringify(listed.body)).not.toMatch(/张建国|李小红|13812341234|84251234/);

    const store = await service.database();
    const kept = JSON.stringify(await store.collection('premises').find({}).toArray());
    await store.close();
    expect(kept).not.toMatch(/张建国|李小红|13812341234|84251234/);

    expect((await officer.get(`/premises/${id}/contacts`)).body).toEqual({
      responsible: { name: '张建国', phone: '13812341234' },
      contacts: [{ name: '李小红', phone: '0731-84251234' }],
    });
    const { contactReadings } = (await service.as('changsha-county-auditor').get(`/premises/${id}/archive`))
      .body;
    expect(contactReadings).toMatchObject({
      count: 1,
      last: [{ by: { role: 'village-officer', area: '430121105201' } }],
    });
  });
});

describe('a map', () => {
  it('is told where the open premises of one’s areas stand, page by page, and of no others', async () => {
    const officer = service.as('yutang-village');
    const placed = async (name: string, longitude: number) =>
      (await officer.post('/premises', { ...shop, name, position: { longitude, latitude: 28.2 } })).body.id;
    const [here, there, shut] = [
      await placed('图上甲', 113.3),
      await placed('图上乙', 113.4),
      await placed('关了', 113.5),
    ];
    await officer.post('/premises', { ...shop, name: '不知在哪', position: undefined });
    await officer.post(`/premises/${shut}/close`, { reason: '已搬走' });
    const found = new Map<string, number>();
    let after = '';
    do {
      const { body } = await officer.get(`/premises/positions?limit=2${after && `&after=${after}`}`);
      const { ids, longitudes, latitudes, classes } = body as unknown as Record<string, never[]>;
      expect([longitudes?.length, latitudes?.length, classes?.length]).toEqual(Array(3).fill(ids?.length));
      ids?.forEach((id, i) => found.set(id, longitudes?.[i] ?? 0));
      after = body.next ?? '';
    } while (after);
    expect([found.get(here), found.get(there), found.get(shut)]).toEqual([113.3, 113.4, undefined]);
    const stranger = await service.as('jiangbei-township').get('/premises/positions');
    expect(stranger).toMatchObject({ status: 200, body: { ids: [], next: null } });
    expect((await officer.get('/premises/positions?limit=10001')).status).toBe(400);
  });
});

describe('the catalogue', () => {
  it('is read as it is in force', async () => {
    const { status, body } = await service.as('yutang-grid-1').get('/catalogue');
    expect(status).toBe(200);
    expect(body.classes.filter(({ small }) => small)).toHaveLength(9);
    expect((await service.as('yutang-grid-1').get('/catalogue?version=9')).status).toBe(404);
  });
});
