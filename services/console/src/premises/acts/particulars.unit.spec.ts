import { expect, it } from '@jest/globals';
import type { Premises } from '../types.ts';
import { blank, correction, draftOf, registration } from './particulars.ts';

const shop: Premises = {
  ...{ id: '1', version: 3, number: '430121105-P-000001', name: '鱼塘便利店', class: 'small-shop' },
  ...{ catalogueVersion: 1, area: { code: '430121105201', ancestors: ['43', '430121105201'] } },
  ...{ address: '鱼塘村12号', position: { longitude: 113.2, latitude: 28.2 }, floorArea: 80 },
  ...{ creditCode: null, tags: ['scattered-remote'], status: 'open', closedReason: null },
  ...{ responsible: { name: '张*', phone: '138****1234' }, contacts: [] },
};

it('sends of a new place only what is known', () => {
  const draft = { ...blank, name: ' 小店 ', area: '430121105201', address: '12号' };
  expect(registration(draft, 'small-shop', [])).toEqual({
    ...{ name: '小店', area: '430121105201', address: '12号', class: 'small-shop', tags: [] },
  });
  expect(
    registration({ ...draft, floorArea: '80', contactName: '张三', contactPhone: '138' }, 'x', ['y']),
  ).toMatchObject({ floorArea: 80, responsible: { name: '张三', phone: '138' }, tags: ['y'] });
});

it('sends of a correction only what differs, and clears what was emptied', () => {
  const before = draftOf(shop);
  expect(correction(shop, before, shop.tags)).toEqual({});
  expect(correction(shop, { ...before, floorArea: '', name: '新店' }, [])).toEqual({
    ...{ floorArea: null, name: '新店', tags: [] },
  });
  expect(correction(shop, { ...before, longitude: '', latitude: '' }, shop.tags)).toEqual({ position: null });
});

it('leaves the contact, which nobody sees in clear, as it is unless another is typed', () => {
  const draft = { ...draftOf(shop), contactName: '李四', contactPhone: '13900000000' };
  expect(correction(shop, draft, shop.tags)).toEqual({
    responsible: { name: '李四', phone: '13900000000' },
  });
});
