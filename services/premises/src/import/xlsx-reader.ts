import { parentPort, workerData } from 'node:worker_threads';
import { once } from 'node:events';
import { cellText } from './xlsx-cells.ts';
import { workbookReader } from './xlsx-workbook.ts';
import { type SheetLine, isEmpty } from './sheet.ts';

/**
 * Runs in a thread of its own: unpacking and parsing a workbook keeps a core busy for seconds, and a workbook made to
 * fill the memory ends this thread, not the service. Reads the first sheet and posts its lines, a batch whenever the
 * other side asks; null at the end.
 */
const batchSize = 500;
/** Columns beyond are not looked at; a ledger has eleven. */
const widest = 200;

async function* sheetLines(path: string): AsyncGenerator<SheetLine> {
  for await (const sheet of workbookReader(path)) {
    for await (const row of sheet) {
      // exceljs counts columns from 1 and leaves out trailing empty ones.
      const width = Math.min(row.cellCount, widest);
      const cells = Array.from({ length: width }, (_, at) => cellText(row.getCell(at + 1).value));
      if (!isEmpty(cells)) yield { line: row.number, cells };
    }
    return;
  }
}

const port = parentPort;
if (port) {
  let batch: SheetLine[] = [];
  const post = async (): Promise<void> => {
    port.postMessage(batch);
    batch = [];
    await once(port, 'message');
  };
  await once(port, 'message');
  for await (const line of sheetLines(workerData as string)) if (batch.push(line) >= batchSize) await post();
  if (batch.length > 0) await post();
  port.postMessage(null);
  port.close();
}
