import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../process/problem.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'node_modules', '.firegrid-lock');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/**
 * Have the packages of package-lock.json, neither more nor less.
 * @param {import('../process/steps.mjs').Report} report
 * @throws {Problem} with npm's own words
 */
export async function installPackages(report) {
  if (installed()) return;
  await report('Packages', async () => {
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, encoding: 'utf8' });
    if (done.error) throw new Problem(`npm can't be run: ${done.error.message}`);
    if (done.status !== 0) throw new Problem(`npm ci failed:\n${done.stderr.trim()}`);
    writeFileSync(stamp, lockHash());
  });
}
