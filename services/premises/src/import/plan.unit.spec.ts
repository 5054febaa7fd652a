import { describe, expect, it } from '@jest/globals';
import { scopeOf } from '@firegrid/access';
import type { AreaNode } from '@firegrid/areas';
import { readCatalogues } from '../catalogue/catalogues.ts';
import { premisesDecider } from '../premises/decide.ts';
import { type Standing, placeKey } from '../premises/premises.ts';
import type { StagedRow } from './job.ts';
import type { Candidate } from './match.ts';
import { type Known, idOf, planRow } from './plan.ts';

const node = (code: string, ancestors: string[], closedOn?: string): AreaNode => ({
  ...{ code, ancestors, name: code, level: 'village', parent: ancestors.at(-2) ?? '', successors: [] },
  ...(closedOn ? { closedOn } : {}),
});
const town = ['43', '4301', '430121', '430121105'];
const village = node('430121105201', [...town, '430121105201']);
const grid = node('430121105201-001', [...village.ancestors, '430121105201-001']);
const gone = node('430121105209', [...town, '430121105209'], '2026-01-01');
const foreign = node('430121104202', ['43', '4301', '430121', '430121104', '430121104202']);
const row: StagedRow = { line: 7, name: '便利店', class: 'small-shop', area: village.code, address: '1号' };

const importer = {
  subject: 'officer',
  name: 'x',
  grants: [{ role: 'township-officer', area: '430121105' }],
  issuedAt: new Date(0),
  expiresAt: new Date(0),
} as const;

const standing = (part: Partial<Standing> = {}): Standing => {
  const { name = row.name, address = row.address } = part;
  const area = { code: village.code, ancestors: village.ancestors };
  return {
    ...{
      status: 'open',
      number: 'N',
      class: 'small-shop',
      catalogueVersion: 1,
      tags: [],
      contacts: [],
      area,
    },
    ...{ name, address, key: placeKey(name, address) },
    ...part,
  };
};

const known = (...candidates: Candidate[]): Known => ({
  areas: new Map([village, grid, gone, foreign].map((one) => [one.code, one])),
  candidates,
  scope: scopeOf(importer, 'premises:import'),
  decider: premisesDecider(readCatalogues()),
  importer,
  columns: { name: '名称', area: '区域代码', floorArea: '面积', creditCode: '信用代码' },
  now: new Date('2026-06-01'),
});
const planned = (part: Partial<StagedRow>, ...candidates: Candidate[]) =>
  planRow({ ...row, ...part }, known(...candidates));
const reason = (part: Partial<StagedRow>, ...candidates: Candidate[]) => {
  const plan = planned(part, ...candidates);
  return plan.does === 'reject' ? `${plan.rejection.column}: ${plan.rejection.reason}` : plan.does;
};

describe('a line of a ledger', () => {
  it('that nobody knows creates a premises, under the same id however often it comes', () => {
    const plan = planned({});
    expect(plan).toMatchObject({
      does: 'create',
      id: idOf(row),
      command: { type: 'register', particulars: { name: '便利店' } },
    });
    expect(plan).toMatchObject({ by: { role: 'township-officer', area: '430121105' } });
    expect(idOf({ ...row, address: '2号' })).not.toBe(idOf(row));
  });

  it('that says nothing new does nothing', () => {
    expect(planned({}, { id: 'a', state: standing() })).toEqual({ line: 7, does: 'nothing', id: 'a' });
    expect(planned({ name: '便 利 店' }, { id: 'a', state: standing() })).toMatchObject({ does: 'nothing' });
  });

  it('finds a premises by its credit code, whatever it is called now', () => {
    const other = { id: 'a', state: standing({ name: '旧名', creditCode: '91350100M000100Y43' }) };
    expect(planned({ creditCode: '91350100M000100Y43' }, other)).toMatchObject({
      does: 'change',
      id: 'a',
      command: { type: 'amend', changes: { name: '便利店' } },
    });
  });

  it('does not take a place of that name for its own when the credit codes differ', () => {
    const other = { id: 'a', state: standing({ creditCode: '91350100M000100Y43' }) };
    expect(planned({ creditCode: '91430121MA4L16JQ9B' }, other)).toMatchObject({ does: 'create' });
  });

  it('leaves a premises in the grid it was given to, and moves it from a village to a grid', () => {
    const inGrid = { id: 'a', state: standing({ area: { code: grid.code, ancestors: grid.ancestors } }) };
    expect(planned({}, inGrid)).toMatchObject({ does: 'nothing' });
    const moved = planned({ area: grid.code }, { id: 'a', state: standing() });
    expect(moved).toMatchObject({ does: 'change', command: { changes: { area: { code: grid.code } } } });
  });

  it('keeps further contacts, and does not repeat one that is known', () => {
    const [first, second] = ['p', 'q'].map((print) => ({
      sealed: print,
      shown: { name: '', phone: '' },
      print,
    }));
    if (!first || !second) throw new Error('two contacts');
    const state = standing({ contacts: [first, second] });
    expect(planned({ contact: { ...second, sealed: 'other ciphertext' } }, { id: 'a', state })).toMatchObject(
      { does: 'nothing' },
    );
    const third = { ...first, print: 'r' };
    expect(planned({ contact: third }, { id: 'a', state })).toMatchObject({
      command: { changes: { contacts: [third, second] } },
    });
  });

  it('prefers an open premises to a closed one, and does not choose between two', () => {
    const shut = { id: 'a', state: standing({ status: 'closed' }) };
    const open = { id: 'b', state: standing() };
    expect(planned({}, shut, open)).toMatchObject({ does: 'nothing', id: 'b' });
    expect(reason({}, open, { ...open, id: 'c' })).toBe('名称: ambiguous');
    expect(reason({ floorArea: 9 }, shut)).toBe('名称: premises-closed');
  });

  it.each([
    [{ area: '999' }, '区域代码: unknown-area'],
    [{ area: gone.code }, '区域代码: closed-area'],
    [{ area: foreign.code }, '区域代码: area-not-yours'],
    [{ floorArea: 301 }, '面积: over-threshold'],
  ])('is left out, by column and reason: %j', (part, expected) => expect(reason(part)).toBe(expected));

  it('is left out when what it changes would not fit its class', () => {
    expect(reason({ floorArea: 301 }, { id: 'a', state: standing({ floorArea: 10 }) })).toBe(
      '面积: over-threshold',
    );
  });
});
