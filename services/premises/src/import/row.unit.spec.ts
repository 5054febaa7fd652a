import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogues } from '../catalogue/catalogues.ts';
import { type Columns, isHeaderProblem, readHeader } from './columns.ts';
import { type Rejection, saying } from './rejection.ts';
import { type Row, readRow } from './row.ts';

const catalogue = readCatalogues().at(new Date('2026-06-01'));
const header = [
  '名称',
  '类别',
  '区域代码',
  '地址',
  '经度',
  '纬度',
  '联系人',
  '电话',
  '面积',
  '统一社会信用代码',
  '标签',
];
const columns = readHeader(header) as Columns;
const good = [
  '鱼塘便利店',
  '小商店',
  '430121105201',
  '12号',
  '113.21',
  '28.22',
  '张建国',
  '138 1234 1234',
  '80㎡',
  '91350100m000100y43',
  '散小边远、出租',
];
const faults = (read: Row | readonly Rejection[]) => ('name' in read ? [] : read);
const withCell = (at: number, value: string) => readRow(7, good.with(at, value), columns, catalogue);
const reasonsOf = (at: number, value: string) => {
  return faults(withCell(at, value)).map(({ column, reason }) => `${column}: ${reason}`);
};

describe('a header', () => {
  it('is known in Chinese or English, in any order, width or case', () => {
    const read = readHeader([
      'ADDRESS',
      ' 场所名称 ',
      '备注',
      '类别*',
      '区域 代码',
      '建筑面积(㎡)',
    ]) as Columns;
    expect(read.at).toEqual({ address: 0, name: 1, class: 3, area: 4, floorArea: 5 });
    expect(read.ignored).toEqual(['备注']);
  });

  it('is refused when a required column is missing or one stands there twice', () => {
    expect(readHeader(['名称', '地址', 'address'])).toEqual({
      missing: ['类别', '区域代码'],
      twice: ['address'],
    });
    expect(isHeaderProblem(columns)).toBe(false);
  });
});

describe('a line of a ledger', () => {
  it('is read however people type it', () => {
    expect(readRow(2, good, columns, catalogue)).toEqual({
      line: 2,
      name: '鱼塘便利店',
      class: 'small-shop',
      area: '430121105201',
      address: '12号',
      position: { longitude: 113.21, latitude: 28.22 },
      contact: { name: '张建国', phone: '13812341234' },
      floorArea: 80,
      creditCode: '91350100M000100Y43',
      tags: ['rented', 'scattered-remote'],
    });
  });

  it('says nothing of fields whose cells are empty or missing', () => {
    const short = readRow(2, good.slice(0, 4), columns, catalogue);
    expect(short).toEqual({
      line: 2,
      name: '鱼塘便利店',
      class: 'small-shop',
      area: '430121105201',
      address: '12号',
    });
  });

  it.each([
    [0, '', '名称: required'],
    [0, 'x'.repeat(101), '名称: too-long'],
    [0, 'a\u0000b', '名称: broken-text'],
    [0, 'a\uD800b', '名称: broken-text'],
    [0, '乱\uFFFD码', '名称: broken-text'],
    [1, '城堡', '类别: unknown-class'],
    [4, 'east', '经度: not-a-number'],
    [4, '', '经度: position-incomplete'],
    [5, '', '纬度: position-incomplete'],
    [4, '28.22', '经度: not-in-china'],
    [6, '', '联系人: contact-incomplete'],
    [7, '', '电话: contact-incomplete'],
    [7, '12345', '电话: not-a-phone'],
    [8, '-3', '面积: out-of-range'],
    [8, '1e9', '面积: not-a-number'],
    [9, '91350100M000100Y44', '统一社会信用代码: not-a-credit-code'],
    [10, '鬼屋', '标签: unknown-tag'],
  ])('is rejected by column and reason: column %i as %j', (at, value, expected) => {
    expect(reasonsOf(at, value)).toEqual([expected]);
  });

  it('tells all that is wrong with it at once, with its line', () => {
    const read = readRow(9, ['', '城堡', '', '12号'], columns, catalogue);
    expect(faults(read).map(({ line, column }) => [line, column])).toEqual([
      [9, '名称'],
      [9, '区域代码'],
      [9, '类别'],
    ]);
  });

  it('is rejected when it has more cells than the header: something has shifted', () => {
    expect(readRow(3, [...good, '', 'x'], columns, catalogue)).toMatchObject([{ reason: 'too-many-cells' }]);
    expect(Array.isArray(readRow(3, [...good, '', ' '], columns, catalogue))).toBe(false);
  });

  it('shows no name and no phone in a rejection', () => {
    const read = readRow(3, good.with(7, '1381234123').with(6, '张建国'.repeat(20)), columns, catalogue);
    expect(JSON.stringify(read)).not.toMatch(/1381234123|张建/);
    expect(read).toMatchObject([{ value: '张*' }, { value: '****23' }]);
  });

  it('is read or rejected with a saying, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...good))), (cells) => {
        const read = readRow(2, cells, columns, catalogue);
        expect('name' in read || read.length > 0).toBe(true);
        for (const { reason, value } of faults(read))
          expect([saying(reason).zh.length > 0, value.isWellFormed()]).toEqual([true, true]);
      }),
    );
  });
});
