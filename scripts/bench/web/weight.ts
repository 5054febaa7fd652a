import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '../../../services/console/test/browser.ts';

const dist = new URL('../../../services/console/dist/', import.meta.url).pathname;

/** Which scripts of the console a page had loaded by a moment, in ms since its navigation began. */
export const scriptsBy = (page: Page, moment: number): Promise<string[]> =>
  page.evaluate(
    (end) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= end)
        .map(({ name }) => new URL(name).pathname),
    moment,
  );

/** What scripts weigh as the build packed them by gzip, in KB; those under a kilobyte it leaves as they are. */
export async function gzipKilobytes(paths: readonly string[]): Promise<number> {
  const bytes = await Promise.all(
    paths.map(async (path) => {
      const file = join(dist, path);
      return (await stat(`${file}.gz`).catch(() => stat(file))).size;
    }),
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
}
