import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PhoneRecords, eventually } from '@firegrid/testkit';
import { areaEvent, nodes } from '../../test/areas.ts';
import { Service } from '../../test/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.create();
}, 90_000);
afterAll(() => service.destroy(), 30_000);

const grid = '430121105201-001';
const shop = {
  name: '鱼塘便利店',
  class: 'small-shop',
  area: grid,
  address: '黄花镇鱼塘村12号',
  position: { longitude: 113.219_876_543, latitude: 28.22 },
  tags: ['scattered-remote'],
  responsible: { name: '张建国', phone: '13812341234' },
  contacts: [{ name: '李小红', phone: '0731-84251234' }],
};
const phoneOf = (username: string) =>
  new PhoneRecords(async (query) => {
    const { status, body } = await service.as(username).get(`/changes${query}`);
    return { status, body: body as object as Record<string, unknown> };
  });
const register = async () => (await service.as('yutang-village').post('/premises', shop)).body.id;

describe('what a phone keeps of premises', () => {
  it('is all it needs to work by, its people masked, and the catalogue once', async () => {
    const id = await register();
    const phone = phoneOf('yutang-grid-1');
    const { value } = await eventually('it is told', async () => {
      await phone.follow();
      return phone.get('premises', id);
    });
    expect(value).toEqual({
      kind: 'premises',
      id,
      version: 1,
      gone: false,
      data: {
        number: expect.stringMatching(/^430121105-P-\d{6}$/),
        name: '鱼塘便利店',
        pinyin: 'yu tang bian li dian',
        class: 'small-shop',
        area: grid,
        address: '黄花镇鱼塘村12号',
        position: { longitude: 113.21988, latitude: 28.22 },
        tags: ['scattered-remote'],
        responsible: { name: '张*', phone: '138****1234' },
        status: 'open',
      },
    });
    expect(phone.of('premises-catalogue')).toMatchObject([{ data: { version: 1 } }]);
    expect(await phone.follow()).toEqual([]);
  });

  it('changes with it: corrected, closed, moved away and back', async () => {
    const id = await register();
    const [worker, village] = [phoneOf('yutang-grid-1'), phoneOf('huanghua-township')];
    const officer = service.as('huanghua-township');
    const becomes = (phone: PhoneRecords, what: string, is: (told: unknown) => boolean) =>
      eventually(what, async () => {
        await phone.follow();
        return is(phone.get('premises', id));
      });
    const has = (data: object) => (told: unknown) =>
      expect.objectContaining({ data: expect.objectContaining(data) as unknown }).asymmetricMatch(told);
    await Promise.all([worker, village].map((phone) => becomes(phone, 'it is there', Boolean)));

    await officer.patch(`/premises/${id}`, { area: '430121105202' });
    await becomes(worker, 'it is gone', (told) => told === undefined);
    await becomes(village, 'it is elsewhere', has({ area: '430121105202' }));
    await officer.patch(`/premises/${id}`, { area: grid, name: '鱼塘小超市' });
    await becomes(worker, 'it is back, as it is', has({ area: grid, pinyin: 'yu tang xiao chao shi' }));
    await officer.post(`/premises/${id}/close`, { reason: '已搬走' });
    await becomes(worker, 'it is closed', has({ status: 'closed' }));
    const fresh = phoneOf('yutang-grid-1');
    await fresh.follow();
    expect(fresh.get('premises', id)).toBeUndefined();
  });

  it('is nothing of others', async () => {
    const phone = phoneOf('jiangbei-township');
    await phone.follow();
    expect(phone.of('premises')).toEqual([]);
  });
});

describe('a command sent again', () => {
  it('has the answer it had, though what it named is closed now', async () => {
    const officer = service.as('huanghua-township');
    const key = { 'idempotency-key': '019cab00-0000-7000-8000-0000000000a1' };
    const made = await officer.post('/premises', { ...shop, area: '430121105203' });
    const { id } = made.body;
    const change = { area: '430121105203', name: '新名' };
    const first = await officer.patch(`/premises/${id}`, change, key);
    expect([first.status, first.headers.get('idempotent-replayed')]).toEqual([200, null]);
    const closing = nodes.find(({ code }) => code === '430121105203');
    if (!closing) throw new Error('the tests have no such village');
    const closed = { ...closing, closedOn: '2026-03-01', successors: ['430121105202'] };
    await service.tell([areaEvent(closed, 2, 'closed')]);
    await eventually('nothing is put there any more', async () => {
      const { body } = await officer.post('/premises', { ...shop, area: '430121105203' });
      return body.code === 'closed-area';
    });
    const again = await officer.patch(`/premises/${id}`, change, key);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });
});
