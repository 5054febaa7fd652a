import { join } from 'node:path';
import { installed, isInstalled } from '../backing/cache.mjs';
import { requirePrograms } from '../backing/programs.mjs';
import { run } from '../backing/run.mjs';

const version = '1.8.1';
const cacheName = `k6-${version}`;

/**
 * The load generator, built the first time and cached.
 * @param {import('../process/steps.mjs').Report} report
 * @returns {Promise<string>} its path
 */
export async function k6(report) {
  if (!isInstalled(cacheName)) requirePrograms(['go']);
  const folder = await report('k6', (note) =>
    installed(cacheName, async (target) => {
      note('built the first time only');
      await run('k6', 'go', ['install', '-trimpath', `go.k6.io/k6@v${version}`], { env: { GOBIN: target } });
    }),
  );
  return join(folder, 'k6');
}
