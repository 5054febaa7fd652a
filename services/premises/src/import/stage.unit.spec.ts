import { describe, expect, it } from '@jest/globals';
import { FieldCipher } from '@firegrid/store';
import fc from 'fast-check';
import { ledgerLines } from '../../test/ledger.ts';
import { readCatalogues } from '../catalogue/catalogues.ts';
import type { StagedRow } from './job.ts';
import type { Rejection } from './rejection.ts';
import type { SheetLine } from './sheet.ts';
import { stage } from './stage.ts';

const catalogue = readCatalogues().at(new Date('2026-06-01'));
const cipher = new FieldCipher(Buffer.alloc(32, 7).toString('base64'));

async function* sheet(lines: readonly (readonly string[] | undefined)[]): AsyncGenerator<SheetLine> {
  for (const [at, cells] of lines.entries()) yield cells ? { line: at + 1, cells } : { line: at + 1 };
}

async function staged(lines: readonly (readonly string[] | undefined)[], maxRows = 10_000) {
  const chunks: StagedRow[][] = [];
  const rejections: Rejection[] = [];
  const sink = {
    chunk: async (n: number, rows: readonly StagedRow[]) => void (chunks[n] = [...rows]),
    reject: async (some: readonly Rejection[]) => void rejections.push(...some),
  };
  return { ...(await stage(sheet(lines), { catalogue, cipher, maxRows }, sink)), stored: chunks, rejections };
}

describe('staging a ledger', () => {
  it('keeps every line once, in chunks, with no phone in clear', async () => {
    const { rows, rejected, chunks, stored, columns } = await staged(ledgerLines(1_234, '甲'));
    expect({ rows, rejected, chunks }).toEqual({ rows: 1_234, rejected: 0, chunks: 3 });
    expect(stored.flat().map(({ line }) => line)).toEqual(Array.from({ length: 1_234 }, (_, n) => n + 2));
    expect(columns.phone).toBe('电话');
    expect(JSON.stringify(stored)).not.toMatch(/138\d{8}|张建国/);
  });

  it('lets nothing stop it: every line is staged or rejected, whatever is in them', async () => {
    const [header, ...good] = ledgerLines(8, '乙');
    const line = fc.oneof(
      fc.constantFrom(...good),
      fc.constant(undefined),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const { rows, rejected, stored, rejections } = await staged([header, ...lines]);
        expect(rows).toBe(lines.length);
        expect(stored.flat().length + rejected).toBe(rows);
        expect(new Set(rejections.map((one) => one.line)).size).toBe(rejected);
      }),
    );
  });

  it('takes the first of two lines of the same premises, and tells the second which it was', async () => {
    const [header, row = []] = ledgerLines(1, '丙');
    const sameCode = row.with(0, '另一个名字').with(3, '另一个地址');
    const samePlace = row.with(9, '').with(0, ` ${row[0]} `);
    const { stored, rejections } = await staged([header, row, sameCode, samePlace]);
    expect(stored.flat()).toHaveLength(1);
    expect(rejections).toMatchObject([
      { line: 3, column: '统一社会信用代码', reason: 'same-premises-twice', sameAs: 2 },
      { line: 4, column: '名称', reason: 'same-premises-twice', sameAs: 2 },
    ]);
  });

  it('refuses a file without its columns or with too many rows', async () => {
    await expect(staged([['名称', '地址']])).rejects.toMatchObject({
      code: 'wrong-columns',
      message: expect.stringContaining('类别、区域代码'),
    });
    await expect(staged([])).rejects.toMatchObject({ code: 'wrong-columns' });
    await expect(staged(ledgerLines(11, '丁'), 10)).rejects.toMatchObject({
      code: 'too-many-rows',
      status: 413,
    });
  });
});
