import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hold } from './process/hold.mjs';
import { Problem } from './process/problem.mjs';
import { until } from './process/until.mjs';
import { root } from './services.mjs';

const neededMajor = 24;
const newerNode = join(root, 'node_modules', '.bin', 'node');
const installPatienceSeconds = 900;

const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= neededMajor;

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** Whether node_modules has what the lockfile says, by the list npm leaves there when an install is complete. */
export function isInstalled() {
  const have = read(join(root, 'node_modules', '.package-lock.json'));
  if (!have) return false;
  const wanted = Object.entries(read(join(root, 'package-lock.json'))).filter(([path]) => path !== '');
  // Optional ones are for other platforms.
  return wanted.every(([path, { version, optional, devOptional, peer }]) =>
    have[path] ? have[path].version === version : optional || devOptional || peer,
  );
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + data).slice(-2000)));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Problem(`${command} ${args[0]} failed: ${said.trim()}`))));
  });
}

async function install(report) {
  mkdirSync(join(root, '.firegrid'), { recursive: true });
  const lock = join(root, '.firegrid', 'install.lock');
  await until(() => !hold(lock), { seconds: installPatienceSeconds, what: 'waiting for another npm ci' });
  try {
    if (!isInstalled()) await report('npm ci', () => run('npm', ['ci']));
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Run this same command under the project's own Node, and end as it ends. */
async function rerun() {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(newerNode, process.argv.slice(1), {
    env: { ...process.env, PATH: path },
    // The channel tells it when we are gone, even by kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => resolve(signal ? 1 : exitCode));
  });
  process.exit(code);
}

/**
 * Have the packages of the lockfile and the Node that the project needs. Where the machine's Node is older,
 * this does not return: the command goes on in a new process.
 * @param {import('./process/steps.mjs').Report} report
 */
export async function bootstrap(report) {
  if (!isInstalled()) await install(report);
  if (!isNewEnough()) await rerun();
}
