import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './cache.mjs';
import { postGuard, unwatch, watch } from '../process/guard.mjs';
import { killAll, startOf, treeOf } from '../process/tree.mjs';
import { Problem } from '../process/problem.mjs';

/** @type {Set<number>} */
const underWay = new Set();

/**
 * Run an install command to its end; its output goes to a log.
 * @param {string} name of the log
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @throws {Problem} with its last line and the log's path when it fails
 */
export async function run(name, command, args, { cwd, env } = {}) {
  const log = join(cacheDir(), 'log', `${name}.log`);
  mkdirSync(join(cacheDir(), 'log'), { recursive: true });
  const out = openSync(log, 'a');
  postGuard();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? code}`));
  });
  if (child.pid) {
    underWay.add(child.pid);
    watch({ pid: child.pid, start: startOf(child.pid), stopSignal: 'SIGTERM' });
  }
  const failure = await ended;
  if (child.pid) {
    underWay.delete(child.pid);
    unwatch(child.pid);
  }
  if (failure) {
    const last = readFileSync(log, 'utf8').trim().split('\n').at(-1);
    throw new Problem(`${command} ${failure}: ${last} (all of it in ${log})`);
  }
}

/** For Ctrl-C in the middle of an install: what it left is done again next time. */
export function abortInstalls() {
  for (const pid of underWay) killAll(treeOf(pid));
}
