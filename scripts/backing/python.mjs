import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../process/problem.mjs';
import { cacheDir, installed, requireSpace } from './cache.mjs';
import { run } from './run.mjs';

const oldest = 10;

/** @throws {Problem} one line with the command that installs what is missing */
function pythonVersion() {
  const script = 'import ensurepip, sys, venv; print(sys.version_info.minor)';
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  if (status !== 0)
    throw new Problem('missing: python3 with venv. Install: apt-get install python3 python3-venv');
  const minor = Number(stdout);
  if (minor < oldest) throw new Problem(`too old: python3 (needs 3.${oldest}, is 3.${minor})`);
  return minor;
}

/**
 * A Python program in an environment of its own in the cache, made anew when a version it is made of changes. Called as
 * a module (`-m`): the scripts beside it still name the folder it was built in.
 * @param {string} name
 * @param {string} requirements a file with every package and its version
 * @returns {Promise<string>} its python
 * @throws {Problem}
 */
export async function pythonWith(name, requirements) {
  const versions = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = await installed(`${name}-${versions}-py3.${pythonVersion()}`, async (target) => {
    requireSpace(cacheDir(), 0.3);
    await run(name, 'python3', ['-m', 'venv', target]);
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-deps', '-r', requirements];
    await run(name, join(target, 'bin', 'python'), pip);
  });
  return join(folder, 'bin', 'python');
}
