import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '@firegrid/problem';
import { problems } from './problems.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/** Enough for the shared texts of 200,000 rows. */
const heapMb = 256;

/** Reads the first sheet of a workbook on disk, batch by batch. @throws DomainError unreadable-file */
export async function* xlsxSheet(path: string): Sheet {
  const worker = new Worker(new URL('./xlsx-reader.ts', import.meta.url), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    stderr: true,
  });
  // A cut-off archive leaves the thread with nothing to wait for: it ends without a word.
  const ended = new AbortController();
  worker.once('exit', () => ended.abort());
  try {
    for (;;) {
      worker.postMessage('more');
      const [batch] = (await once(worker, 'message', { signal: ended.signal })) as [
        readonly SheetLine[] | null,
      ];
      if (!batch) return;
      yield* batch;
    }
  } catch (cause) {
    const detail = 'The file is not a readable .xlsx workbook, or holds far more than its rows.';
    throw new DomainError(problems['unreadable-file'], detail, { cause });
  } finally {
    await worker.terminate();
  }
}
