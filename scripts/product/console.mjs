import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { whileHeld } from '../process/hold.mjs';
import { silent } from '../process/steps.mjs';
import { root } from '../services.mjs';
import { runNode } from './run-node.mjs';

const home = join(root, 'services', 'console');
const built = join(home, 'dist');
const stateDir = join(root, '.firegrid');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const patienceSeconds = 300;

/** What the build is made of; the lockfile stands for the packages. */
const ingredients = ['src', 'public', 'index.html', 'silent.html', 'vite.config.mjs', 'tsconfig.json'];

function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @returns {string} the same for the same sources, whenever and wherever they were written */
function sourcesHash() {
  const whole = ingredients.map((name) => join(home, name));
  const files = whole.flatMap((path) => (/\.\w+$/.test(path) ? [path] : filesIn(path)));
  const hash = createHash('sha256');
  for (const file of [
    ...files.filter((file) => !/\.spec\.tsx?$/.test(file)),
    join(root, 'package-lock.json'),
  ].sort())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

const lastBuild = join(stateDir, 'console.hash');

const isFresh = (hash) =>
  existsSync(join(built, 'index.html')) && existsSync(lastBuild) && readFileSync(lastBuild, 'utf8') === hash;

/** Built beside and put in place when complete: a gateway that serves the old one never sees half a new one. */
async function build(hash, signal) {
  const part = join(stateDir, 'console.part');
  rmSync(part, { recursive: true, force: true });
  await runNode(vite, {
    args: ['build', home, '--outDir', part, '--emptyOutDir', '--logLevel', 'warn'],
    env: { NODE_ENV: 'production' },
    log: join(stateDir, 'log', 'console.log'),
    signal,
  });
  rmSync(built, { recursive: true, force: true });
  renameSync(part, built);
  writeFileSync(lastBuild, hash);
}

/**
 * The console as its sources are now: built when they, or the packages, are others than at the last build.
 * @param {{ report?: import('../process/steps.mjs').Report, signal?: AbortSignal }} [options] a report tells of a build,
 *   not of there being nothing to do
 */
export async function buildConsole({ report = silent, signal } = {}) {
  if (isFresh(sourcesHash())) return;
  mkdirSync(join(stateDir, 'log'), { recursive: true });
  const lock = join(stateDir, 'console.lock');
  const patience = { seconds: patienceSeconds, what: 'waiting for another build of the console', signal };
  await whileHeld(lock, patience, async () => {
    const hash = sourcesHash();
    if (!isFresh(hash)) await report('Console', () => build(hash, signal));
  });
}
