import { expect, it } from '@jest/globals';
import type { Area } from '../types.ts';
import { type Parts, moveBy, nodesOf } from './nodes.ts';

const area = (code: string, level: Area['level']): Area => ({
  ...{ code, level, name: code, version: 1, parent: '', ancestors: [code], validFrom: '2026-01-01' },
  ...{ closedOn: null, successors: [], responsible: null },
});
const county = area('430121', 'county');
const parts: Readonly<Record<string, Parts>> = {
  '430121': [area('430121104', 'township'), area('430121105', 'township')],
  '430121104': 'reading',
  '430121105': [area('430121105201', 'village')],
  '430121105201': [area('430121105201-001', 'grid'), area('430121105201-002', 'grid')],
};
const seen = (...opened: string[]) => nodesOf([county], new Set(opened), (code) => parts[code] ?? []);
const codes = (...opened: string[]) => seen(...opened).map((node) => node.area.code);

it('shows what was opened, and nothing below what is closed', () => {
  expect(codes()).toEqual(['430121']);
  expect(codes('430121', '430121105201')).toEqual(['430121', '430121104', '430121105']);
  const deep = seen('430121', '430121104', '430121105', '430121105201');
  expect(deep.map((node) => `${node.depth} ${node.place}/${node.beside} ${String(node.open)}`)).toEqual([
    '1 1/1 true',
    '2 1/2 true',
    '2 2/2 true',
    '3 1/1 true',
    '4 1/2 undefined',
    '4 2/2 undefined',
  ]);
  expect(deep.map((node) => node.says)).toEqual([undefined, 'reading', ...Array<undefined>(4)]);
});

it('is walked by the arrow keys as any tree is', () => {
  const nodes = seen('430121', '430121105');
  const by = (key: string, here: string) => moveBy(key, nodes, here);
  expect(by('ArrowDown', '430121')).toEqual({ to: '430121104' });
  expect(by('ArrowUp', '430121')).toBeUndefined();
  expect(by('ArrowRight', '430121104')).toEqual({ open: '430121104' });
  expect(by('ArrowRight', '430121105')).toEqual({ to: '430121105201' });
  expect(by('ArrowLeft', '430121105')).toEqual({ close: '430121105' });
  expect(by('ArrowLeft', '430121105201')).toEqual({ to: '430121105' });
  expect(by('Home', '430121105')).toEqual({ to: '430121' });
  expect(by('End', '430121')).toEqual({ to: '430121105201' });
  expect(by('Enter', '430121105')).toEqual({ choose: '430121105' });
  expect(by('x', '430121105')).toBeUndefined();
});
