import type { Page } from 'playwright-core';
import { ledger } from '../../../scripts/demo/workbook.ts';

const grids = ['430121105201-001', '430121105201-002', '430199'];
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes a township's ledger over, from the list of premises; every third row names an area that does not exist. */
export async function takeLedgerOver(page: Page, rows: number): Promise<void> {
  await page.getByRole('link', { name: '导入台账' }).click();
  const buffer = Buffer.from(await ledger(grids, rows));
  await page.locator('input[type=file]').setInputFiles({ name: '台账.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: '开始导入', exact: true }).click();
  await page.getByText('导入完成').waitFor();
}
