import ExcelJS from 'exceljs';

const kinds = ['小商店', '小餐饮', '小旅馆', '小美容洗浴', '小生产加工', '小诊所'] as const;

/** A ledger as a township keeps it: so many premises, spread over its grids, as an XLSX file. */
export async function ledger(grids: readonly string[], count: number): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('场所');
  sheet.addRow(['名称', '类别', '区域代码', '地址', '联系人', '电话', '面积']);
  for (let i = 0; i < count; i += 1) {
    const [kind, grid] = [kinds[i % kinds.length], grids[i % grids.length]];
    const phone = `138${String(10_000_000 + i)}`;
    sheet.addRow([
      `黄花${kind}${i + 1}号`,
      kind,
      grid,
      `黄花镇机场大道${i + 1}号`,
      `业主${i + 1}`,
      phone,
      40 + (i % 60),
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
