import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './cache.mjs';
import { installsSignal } from './given-up.mjs';
import { postGuard, unwatch, watch } from '../process/guard.mjs';
import { isNetworkFault, unreached } from '../process/network.mjs';
import { killAll, startOf, treeOf } from '../process/tree.mjs';
import { Problem } from '../process/problem.mjs';

/** What fetches from elsewhere: only of these a refused connection means that there is no network. */
const fetches = /(^|\/)(apt-get|mvn|go|python)$/;

/** What says why, among the lines that a program closes with. */
const saysWhy = /^\[ERROR\]|^E: |could ?n[o']t|cannot|fail|no such host|error:/i;

/**
 * Run an install command to its end; its output goes to a log.
 * @param {string} name of the log
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @throws {Problem} with the line that says why and the log's path when it fails; GivenUp when installs are
 */
export async function run(name, command, args, { cwd, env } = {}) {
  const signal = installsSignal();
  const log = join(cacheDir(), 'log', `${name}.log`);
  mkdirSync(join(cacheDir(), 'log'), { recursive: true });
  const out = openSync(log, 'a');
  const { size: before } = fstatSync(out);
  postGuard();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const end = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? code}`));
  });
  const giveUp = () => killAll(treeOf(child.pid));
  if (child.pid) {
    signal.addEventListener('abort', giveUp);
    watch({ pid: child.pid, start: startOf(child.pid), stopSignal: 'SIGTERM' });
  }
  const failure = await end;
  if (child.pid) {
    signal.removeEventListener('abort', giveUp);
    unwatch(child.pid);
  }
  signal.throwIfAborted();
  if (!failure) return;
  const said = readFileSync(log).subarray(before).toString('utf8');
  const isUnreached = fetches.test(command) && isNetworkFault(said);
  const why = isUnreached ? unreached(command) : `${command} ${failure}: ${reasonIn(said)}`;
  throw new Problem(`${why} (all of it in ${log})`);
}

/** The first line that tells the reason; else the last. */
function reasonIn(said) {
  const lines = said.trim().split('\n');
  return (lines.find((line) => saysWhy.test(line)) ?? lines.at(-1)).slice(0, 300);
}
