import { describe, expect, it } from '@jest/globals';
import type { Level } from '../area/area.ts';
import type { Known, PlanOptions } from './draft.ts';
import { planImport } from './plan.ts';
import type { Row } from './rows.ts';

const level: Level = 'township';
let line = 1;
const row = (code: string, parent: string, more: Partial<Row> = {}): Row => ({
  line: (line += 1),
  code,
  name: `名${code}`,
  level,
  parent,
  successors: [],
  ...more,
});
/** `parents` in an order where parents come first; a name is 名 and the code unless `more` says otherwise. */
function register(
  parents: Record<string, string>,
  more: Record<string, Partial<Known>> = {},
): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const [code, parent] of Object.entries(parents)) {
    const ancestors = [...(known.get(parent)?.ancestors ?? []), code];
    const area = {
      code,
      name: `名${code}`,
      level,
      parent,
      ancestors,
      from: '2020-01-01',
      closed: false,
      successors: [],
    };
    known.set(code, { ...area, ...more[code] });
  }
  return known;
}
const options: PlanOptions = { effective: '2025-01-01', closeMissing: false, mayTouch: () => true };
const small = register({ a: '', b: 'a', c: 'a', d: 'b', e: 'b' });
const asRows = (known: Map<string, Known>): Row[] =>
  [...known.values()].map(({ code, parent }) => row(code, parent));
const nothing = { registered: [], renamed: [], moved: [], closed: [], rejected: [] };

describe('a file that says what the register says', () => {
  it('changes nothing', () => {
    expect(planImport(asRows(small), small, options)).toMatchObject({ ...nothing, unchanged: 5 });
    expect(planImport(asRows(small), small, { ...options, closeMissing: true })).toMatchObject(nothing);
  });
});

describe('new areas', () => {
  it('are registered with their paths, parents first, whatever the order of the rows', () => {
    const plan = planImport([row('z', 'y'), row('y', 'x'), row('x', 'b')], small, options);
    expect(plan.registered.map(({ code, ancestors }) => [code, ancestors.join('/')])).toEqual([
      ['x', 'a/b/x'],
      ['y', 'a/b/x/y'],
      ['z', 'a/b/x/y/z'],
    ]);
  });

  it('are left out where the parent is unknown, with all that lies in them, and the rest goes on', () => {
    const plan = planImport([row('z', 'y'), row('y', 'nowhere'), row('x', 'b')], small, options);
    expect(plan.registered.map(({ code }) => code)).toEqual(['x']);
    expect(plan.rejected.map(({ column, reason, value }) => [column, reason, value])).toEqual([
      ['parent', 'parent-unknown', 'y'],
      ['parent', 'parent-unknown', 'nowhere'],
    ]);
  });

  it('are left out where a code comes twice or was closed', () => {
    const known = register({ a: '', b: 'a' }, { b: { closed: true, successors: ['a'] } });
    const plan = planImport([row('x', 'a'), row('x', 'a'), row('b', 'a')], known, options);
    expect(plan.registered).toHaveLength(1);
    expect(plan.rejected.map(({ reason }) => reason)).toEqual(['duplicate-code', 'area-closed']);
  });
});

describe('changes', () => {
  it('are renames and moves, with the path the area will have', () => {
    const plan = planImport([row('d', 'b', { name: '新名' }), row('b', 'c'), row('e', 'c')], small, options);
    expect(plan.renamed).toEqual([{ code: 'd', from: '名d', name: '新名', level }]);
    expect(
      plan.moved.map(({ code, fromParent, ancestors }) => [code, fromParent, ancestors.join('/')]),
    ).toEqual([
      ['b', 'a', 'a/c/b'],
      ['e', 'b', 'a/c/e'],
    ]);
  });

  it('may turn a part inside out, in an order that never makes a circle', () => {
    const plan = planImport([row('d', 'a'), row('b', 'd')], small, options);
    expect(plan.moved.map(({ code }) => code)).toEqual(['d', 'b']);
    expect(plan.rejected).toEqual([]);
  });

  it('never make a circle', () => {
    const plan = planImport([row('b', 'e'), row('c', 'd')], small, options);
    expect(plan.moved.map(({ code }) => code)).toEqual(['c']);
    expect(plan.rejected).toMatchObject([{ column: 'parent', reason: 'in-circle', value: 'e' }]);
  });

  it('are refused before the day the area became what it is', () => {
    const plan = planImport([row('b', 'a', { name: '新名' })], small, {
      ...options,
      effective: '2019-12-31',
    });
    expect(plan.rejected).toMatchObject([{ reason: 'effective-too-early' }]);
  });

  it('are refused outside the part of the country one may touch, rows that change nothing are not', () => {
    const mayTouch = (path: readonly string[]): boolean => path.includes('b');
    const rows = [
      row('a', ''),
      row('c', 'a', { name: '新名' }),
      row('d', 'c'),
      row('e', 'b', { name: '新名' }),
    ];
    const plan = planImport([...rows, row('x', 'c'), row('y', 'b')], small, { ...options, mayTouch });
    expect(plan.renamed.map(({ code }) => code)).toEqual(['e']);
    expect(plan.registered.map(({ code }) => code)).toEqual(['y']);
    expect(plan.rejected.map(({ reason, line }) => [reason, line - rows[0]!.line])).toEqual([
      ['out-of-scope', 1],
      ['out-of-scope', 2],
      ['out-of-scope', 4],
    ]);
  });
});

describe('closures', () => {
  it('merge: what lay in the area goes to its heir', () => {
    const plan = planImport([row('b', 'a', { successors: ['c'] })], small, options);
    expect(plan.closed).toEqual([{ code: 'b', name: '名b', successors: ['c'], on: '2025-01-01' }]);
    expect(plan.moved.map(({ code, parent }) => [code, parent])).toEqual([
      ['d', 'c'],
      ['e', 'c'],
    ]);
  });

  it('split: the parts may be new, and the file may say which part gets what', () => {
    const rows = [
      row('b', 'a', { successors: ['b1', 'b2'] }),
      row('b1', 'a'),
      row('b2', 'a'),
      row('e', 'b2'),
    ];
    const plan = planImport(rows, small, options);
    expect(plan.closed).toMatchObject([{ successors: ['b1', 'b2'] }]);
    expect(plan.moved.map(({ code, parent }) => [code, parent])).toEqual([
      ['d', 'b1'],
      ['e', 'b2'],
    ]);
  });

  it('said again change nothing', () => {
    const known = register({ a: '', b: 'a', c: 'a' }, { b: { closed: true, successors: ['c'] } });
    const plan = planImport([row('b', 'a', { successors: ['c'] })], known, options);
    expect(plan).toMatchObject({ ...nothing, unchanged: 1 });
  });

  it('need successors that stand, and an area that is there', () => {
    const rows = [row('b', 'a', { successors: ['c', 'no'] }), row('q', 'a', { successors: ['c'] })];
    const plan = planImport(rows, small, options);
    expect(plan.closed).toEqual([]);
    expect(plan.rejected.map(({ reason }) => reason)).toEqual(['successor-unknown', 'area-unknown']);
  });

  it('are refused where the heir lies inside', () => {
    const known = register({ a: '', b: 'a', d: 'b', f: 'd' });
    const plan = planImport([row('b', 'a', { successors: ['f'] })], known, options);
    expect(plan).toMatchObject({ ...nothing, rejected: [{ column: 'successors', reason: 'in-circle' }] });
  });

  it('of what the file lacks happen only when asked, and only in its part and on its levels', () => {
    const known = register({ a: '', b: 'a', c: 'a', d: 'b', e: 'b', g: 'd' }, { g: { level: 'grid' } });
    const rows = [row('b', 'a'), row('e', 'b')];
    expect(planImport(rows, known, options).closed).toEqual([]);
    const plan = planImport(rows, known, { ...options, closeMissing: true });
    // d is missing; its grid closes with it; c lies outside the file's part.
    expect(plan.closed.map(({ code }) => code)).toEqual(['d', 'g']);
  });
});
