import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed, requireSpace, cacheDir } from '../backing/cache.mjs';
import { run } from '../backing/run.mjs';
import { Problem } from '../process/problem.mjs';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
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
 * schemathesis in an environment of its own in the cache, made anew when a version in requirements.txt changes.
 * @returns {Promise<import("./schemathesis.d.mts").Program>}
 * @throws {Problem}
 */
export async function schemathesis() {
  const versions = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = await installed(`schemathesis-${versions}-py3.${pythonVersion()}`, async (target) => {
    requireSpace(cacheDir(), 0.3);
    await run('schemathesis', 'python3', ['-m', 'venv', target]);
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-deps', '-r', requirements];
    await run('schemathesis', join(target, 'bin', 'python'), pip);
  });
  return {
    // Called as a module: the scripts beside it still name the folder it was built in.
    command: join(folder, 'bin', 'python'),
    args: ['-m', 'schemathesis.cli', '--no-color'],
    env: {
      SCHEMATHESIS_HOOKS: 'schemathesis_hooks',
      PYTHONPATH: fileURLToPath(new URL('.', import.meta.url)),
      PYTHONDONTWRITEBYTECODE: '1',
    },
  };
}
