import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import { readCatalogues } from '../catalogue/catalogues.ts';
import { type Columns, readHeader } from './columns.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';
import type { SheetLine } from './sheet.ts';
import { xlsxSheet } from './xlsx.ts';

const made: string[] = [];
async function onDisk(content: Uint8Array): Promise<string> {
  const path = join(tmpdir(), `${randomUUID()}.xlsx`);
  made.push(path);
  await writeFile(path, content);
  return path;
}
afterEach(() => Promise.all(made.splice(0).map((path) => rm(path, { force: true }))));

async function read(content: Uint8Array): Promise<SheetLine[]> {
  const lines: SheetLine[] = [];
  for await (const line of xlsxSheet(await onDisk(content))) lines.push(line);
  return lines;
}

describe('a workbook', () => {
  it('is read as a person sees it, line by line', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('台账');
    sheet.addRow(['名称', '电话', '面积', '备注']);
    sheet.addRow(['甲', 13812341234, 80.5, { richText: [{ text: '好' }, { text: '的' }] }]);
    sheet.getCell('A4').value = { formula: 'A2', result: '甲' };
    sheet.getCell('D4').value = { text: '链接', hyperlink: 'http://localhost/' };
    sheet.getCell('B4').value = new Date('2026-03-02');
    book.addWorksheet('另一个').addRow(['不读']);
    expect(await read(Buffer.from(await book.xlsx.writeBuffer()))).toEqual([
      { line: 1, cells: ['名称', '电话', '面积', '备注'] },
      { line: 2, cells: ['甲', '13812341234', '80.5', '好的'] },
      { line: 4, cells: ['甲', '2026-03-02', '', '链接'] },
    ]);
  });

  it.each([true, false])(
    'keeps every Chinese character, wherever the file is cut (shared texts: %p)',
    async (useSharedStrings) => {
      const path = await onDisk(Buffer.alloc(0));
      const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings });
      const sheet = book.addWorksheet('台账');
      const rows = Array.from({ length: 4_000 }, (_, n) => [
        `${'x'.repeat(n % 3)}黄花镇鱼塘村便利店${n}`,
        `${n}号`,
      ]);
      for (const row of rows) sheet.addRow(row).commit();
      await book.commit();
      const lines: SheetLine[] = [];
      for await (const line of xlsxSheet(path)) lines.push(line);
      expect(lines.map(({ cells }) => cells)).toEqual(rows);
    },
  );

  it('is refused when it is none', async () => {
    await expect(read(Buffer.from('名称,地址\n'))).rejects.toMatchObject({ code: 'unreadable-file' });
    await expect(read(Buffer.from('PK\u0003\u0004 and then nothing'))).rejects.toMatchObject({
      code: 'unreadable-file',
    });
    const whole = Buffer.from(await xlsxTemplate(readCatalogues().at(new Date())));
    await expect(read(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'unreadable-file',
    });
    await expect(read(Buffer.alloc(0))).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});

describe('the template', () => {
  it('has the columns the import reads, as workbook and as CSV', async () => {
    const [header] = await read(await xlsxTemplate(readCatalogues().at(new Date())));
    const columns = readHeader(header?.cells ?? []) as Columns;
    expect(Object.keys(columns.at)).toHaveLength(11);
    expect(csvTemplate().trim().replace('\uFEFF', '').split(',')).toEqual(columns.headers);
  });
});
