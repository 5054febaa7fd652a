import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnDefinitions } from './columns.ts';

const titles = columnDefinitions.map(({ headers: [title = ''] }) => title);

/** An empty ledger as CSV; the byte order mark makes spreadsheets read it as UTF-8. */
export const csvTemplate = (): string => `\uFEFF${titles.join(',')}\r\n`;

/** An empty ledger as a workbook, with what may be filled in on further sheets. */
export async function xlsxTemplate(catalogue: Catalogue): Promise<Buffer> {
  // Loaded when asked for: it takes 40 MB, which a service at rest can do without.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const ledger = book.addWorksheet('场所', { views: [{ state: 'frozen', ySplit: 1 }] });
  ledger.addRow(titles);
  // As text, so that a spreadsheet keeps long codes and phone numbers whole.
  columnDefinitions.forEach((_, at) => Object.assign(ledger.getColumn(at + 1), { width: 18, numFmt: '@' }));
  const help = book.addWorksheet('说明');
  columnDefinitions.forEach(({ headers, hint }) => help.addRow([headers[0], hint]));
  const classes = book.addWorksheet('类别');
  catalogue.classes.forEach(({ code, zh, en, maxFloorArea }) =>
    classes.addRow([zh, code, en, maxFloorArea ?? '']),
  );
  const tags = book.addWorksheet('标签');
  catalogue.tags.forEach(({ code, zh, en }) => tags.addRow([zh, code, en]));
  for (const sheet of [help, classes, tags]) sheet.columns = [{ width: 24 }, { width: 36 }, { width: 36 }];
  return Buffer.from(await book.xlsx.writeBuffer());
}
