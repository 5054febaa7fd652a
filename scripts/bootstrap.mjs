import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { whileHeld } from './process/hold.mjs';
import { isNetworkFault, unreached } from './process/network.mjs';
import { GivenUp, Problem } from './process/problem.mjs';
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

/**
 * @param {string[]} args
 * @param {AbortSignal} [signal]
 */
function npm(args, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], signal });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.once('error', ({ name }) =>
      reject(
        name === 'AbortError'
          ? new GivenUp('npm was given up')
          : new Problem('missing: npm. Install: apt-get install npm'),
      ),
    );
    child.once('close', (code) => {
      const why = said.split('\n').filter((line) => line.startsWith('npm error'));
      if (code === 0) resolve();
      else if (isNetworkFault(said)) reject(new Problem(unreached(`npm ${args[0]}`)));
      else reject(new Problem(`npm ${args[0]} ended with ${code}: ${why.slice(0, 3).join('; ')}`));
    });
  });
}

// Packages that refuse the machine's Node run under the one that is among them.
const how = ['--engine-strict=false', '--no-audit', '--no-fund'];

/**
 * npm leaves packages of other platforms out of the lockfile where the registry doesn't have them, and then
 * refuses its own lockfile. An install keeps to the versions that are in it.
 */
async function npmCi(note, signal) {
  try {
    await npm(['ci', ...how], signal);
  } catch (error) {
    if (!error.message.includes('EUSAGE')) throw error;
    note('the lockfile lacks packages of other platforms: npm install');
    await npm(['install', '--no-save', ...how], signal);
  }
}

/**
 * Side by side; where one fails, the other is given up.
 * @param {((signal: AbortSignal) => Promise<void> | void)[]} works
 */
async function bothOrNone(...works) {
  const giveUp = new AbortController();
  const ended = await Promise.allSettled(
    works.map(async (work) => {
      try {
        await work(giveUp.signal);
      } catch (error) {
        giveUp.abort();
        throw error;
      }
    }),
  );
  const reasons = ended.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (reasons.length > 0) throw reasons.find((reason) => !(reason instanceof GivenUp)) ?? reasons[0];
}

async function install(report, beside) {
  mkdirSync(join(root, '.firegrid'), { recursive: true });
  const lock = join(root, '.firegrid', 'install.lock');
  const patience = { seconds: installPatienceSeconds, what: 'waiting for another npm ci' };
  await whileHeld(lock, patience, async () => {
    if (!isInstalled()) await bothOrNone((signal) => report('npm ci', (note) => npmCi(note, signal)), beside);
  });
}

/** Run this same command under the project's own Node, and end as it ends. */
async function rerun() {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(newerNode, process.argv.slice(1), {
    env: { ...process.env, PATH: path, FIREGRID_BEGAN: String(performance.timeOrigin) },
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
 * @param {(signal: AbortSignal) => Promise<void> | void} [beside] what can be done while packages are fetched
 */
export async function bootstrap(report, beside = () => {}) {
  if (!isInstalled()) await install(report, beside);
  if (!isNewEnough()) await rerun();
}
