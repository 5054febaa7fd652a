import { describe, expect, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import fc from 'fast-check';
import { readCatalogues } from '../catalogue/catalogues.ts';
import { premisesDecider } from './decide.ts';
import type { Changes, Particulars, PremisesEvent } from './premises.ts';
import { placeKey } from './premises.ts';

const decider = premisesDecider(readCatalogues());
const village = { code: '430121105201', ancestors: ['43', '4301', '430121', '430121105', '430121105201'] };
const stricter = { code: '430181117', ancestors: ['43', '4301', '430181', '430181117'] };
const contact = { sealed: 'x', shown: { name: '张*', phone: '138****1234' }, print: 'p' };

const shop: Particulars = {
  name: '鱼塘便利店',
  area: village,
  address: '黄花镇鱼塘村12号',
  floorArea: 80,
  tags: [],
  contacts: [contact],
};
const register = {
  type: 'register',
  number: '430121105-P-000001',
  class: 'small-shop',
  particulars: shop,
} as const;
const registering = (part: Partial<Particulars>) => ({ ...register, particulars: { ...shop, ...part } });
const registered: PremisesEvent = {
  type: 'registered',
  number: '430121105-P-000001',
  class: 'small-shop',
  catalogueVersion: 1,
  particulars: shop,
};
const closed: PremisesEvent = { type: 'closed', reason: 'moved away' };

describe('registering a premises', () => {
  it('happens by the catalogue in force', () => {
    given(decider).when(register).then(registered).thenState({ status: 'open', catalogueVersion: 1 });
  });

  it('happens once', () => given(decider, registered).when(register).thenRefused('conflict'));

  it('is refused for a class or a tag the catalogue has not', () => {
    given(decider)
      .when({ ...register, class: 'castle' })
      .thenRefused('unknown-class');
    given(decider)
      .when(registering({ tags: ['haunted'] }))
      .thenRefused('unknown-tag');
  });

  it('is refused over the floor area of the class, the nearest local rule deciding', () => {
    given(decider)
      .when(registering({ floorArea: 300 }))
      .then({ ...registered, particulars: { ...shop, floorArea: 300 } });
    given(decider)
      .when(registering({ floorArea: 301 }))
      .thenRefused('over-threshold');
    given(decider)
      .when(registering({ area: stricter, floorArea: 101 }))
      .thenRefused('over-threshold');
    given(decider)
      .when({ ...registering({ floorArea: 9000 }), class: 'ordinary-unit' })
      .thenState({ class: 'ordinary-unit' });
  });
});

describe('changing a premises', () => {
  it('says only what differs', () => {
    given(decider, registered)
      .when({ type: 'change', changes: { name: shop.name, floorArea: 90 } })
      .then({ type: 'changed', changes: { floorArea: 90 } })
      .thenState({ floorArea: 90, name: shop.name });
  });

  it('leaves no trace when nothing differs, ciphertext apart', () => {
    const again = { ...contact, sealed: 'another ciphertext' };
    given(decider, registered)
      .when({ type: 'change', changes: { contacts: [again], tags: [] } })
      .then();
  });

  it('clears what is set to null', () => {
    given(decider, registered)
      .when({ type: 'change', changes: { floorArea: null } })
      .then({ type: 'changed', changes: { floorArea: null } })
      .when({ type: 'change', changes: { floorArea: null } })
      .then();
  });

  it('follows a new name with its key', () => {
    given(decider, registered)
      .when({ type: 'change', changes: { name: '新名' } })
      .thenState({ key: placeKey('新名', shop.address) });
  });

  it('is refused when it grows over its class, and when it is closed', () => {
    given(decider, registered)
      .when({ type: 'change', changes: { floorArea: 301 } })
      .thenRefused('over-threshold');
    given(decider, registered, closed)
      .when({ type: 'change', changes: { name: 'x' } })
      .thenRefused('premises-closed');
  });

  it('twice is the same as once', () => {
    const changes: fc.Arbitrary<Changes> = fc.record(
      {
        name: fc.constantFrom('甲', '乙', shop.name),
        floorArea: fc.option(fc.integer({ min: 1, max: 300 })),
        tags: fc.subarray(['elderly-care', 'lpg', 'rented']),
        position: fc.option(fc.constant({ longitude: 113.2, latitude: 28.2 })),
        responsible: fc.option(fc.constant(contact)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(changes, (some) => {
        given(decider, registered)
          .when({ type: 'change', changes: some })
          .when({ type: 'change', changes: some })
          .then();
      }),
    );
  });
});

describe('re-classing a premises', () => {
  it('says from what to what', () => {
    given(decider, registered)
      .when({ type: 'reclass', class: 'small-restaurant' })
      .then({ type: 'reclassed', from: 'small-shop', class: 'small-restaurant', catalogueVersion: 1 })
      .when({ type: 'reclass', class: 'small-restaurant' })
      .then();
  });

  it('is refused where it is too large for the class', () => {
    given(decider, { ...registered, class: 'ordinary-unit', particulars: { ...shop, floorArea: 400 } })
      .when({ type: 'reclass', class: 'small-restaurant' })
      .thenRefused('over-threshold');
  });
});

describe('amending by a ledger row', () => {
  it('changes and re-classes in one act, judged by what comes out', () => {
    given(decider, registered)
      .when({ type: 'amend', class: 'ordinary-unit', changes: { floorArea: 800 } })
      .then(
        { type: 'changed', changes: { floorArea: 800 } },
        { type: 'reclassed', from: 'small-shop', class: 'ordinary-unit', catalogueVersion: 1 },
      );
  });
});

describe('closing, reopening and following', () => {
  it('closes once, reopens once', () => {
    given(decider, registered)
      .when({ type: 'close', reason: 'moved away' })
      .then(closed)
      .when({ type: 'reopen' })
      .then({ type: 'reopened' })
      .thenState({ status: 'open', closedReason: undefined });
    given(decider, registered, closed)
      .when({ type: 'close', reason: 'again' })
      .thenRefused('premises-closed');
    given(decider, registered).when({ type: 'reopen' }).thenRefused('premises-open');
  });

  it('follows its area while open, and stays where it was when closed', () => {
    const merged = { code: '430121105202', ancestors: ['43', '4301', '430121', '430121105', '430121105202'] };
    given(decider, registered)
      .when({ type: 'follow', area: merged })
      .then({ type: 'followed', from: village.code, area: merged })
      .when({ type: 'follow', area: merged })
      .then();
    given(decider, registered, closed).when({ type: 'follow', area: merged }).then();
  });
});

it('a place has one key however it is spaced or wide', () => {
  expect(placeKey('鱼塘 便利店', '12号')).toBe(placeKey('鱼塘便利店', '12号 '));
});
