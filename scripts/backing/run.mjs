import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './cache.mjs';
import { postGuard, unwatch, watch } from '../process/guard.mjs';
import { isNetworkFault, unreached } from '../process/network.mjs';
import { killAll, startOf, treeOf } from '../process/tree.mjs';
import { GivenUp, Problem } from '../process/problem.mjs';

/** @type {Set<number>} */
const underWay = new Set();
/** Those of them that we ended. */
const ended = new Set();

/** What says why, among the lines that a program closes with. */
const saysWhy = /^\[ERROR\]|^E: |could ?n[o']t|cannot|fail|no such host|error:/i;

/**
 * Run an install command to its end; its output goes to a log.
 * @param {string} name of the log
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @throws {Problem} with the line that says why and the log's path when it fails; GivenUp when we ended it
 */
export async function run(name, command, args, { cwd, env } = {}) {
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
  if (child.pid) {
    underWay.add(child.pid);
    watch({ pid: child.pid, start: startOf(child.pid), stopSignal: 'SIGTERM' });
  }
  const failure = await end;
  if (child.pid) {
    underWay.delete(child.pid);
    unwatch(child.pid);
  }
  if (ended.delete(child.pid)) throw new GivenUp(`${command} was given up`);
  if (!failure) return;
  const said = readFileSync(log).subarray(before).toString('utf8');
  const why = isNetworkFault(said) ? unreached(command) : `${command} ${failure}: ${reasonIn(said)}`;
  throw new Problem(`${why} (all of it in ${log})`);
}

/** The first line that tells the reason; else the last. */
function reasonIn(said) {
  const lines = said.trim().split('\n');
  return (lines.find((line) => saysWhy.test(line)) ?? lines.at(-1)).slice(0, 300);
}

/** For Ctrl-C in the middle of an install: what it left is done again next time. */
export function abortInstalls() {
  for (const pid of underWay) {
    ended.add(pid);
    killAll(treeOf(pid));
  }
}
