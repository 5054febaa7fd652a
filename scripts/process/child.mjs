import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, statSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { postGuard, unwatch, watch } from './guard.mjs';
import { isRunning, killAll, signalGroup, startOf, treeOf } from './tree.mjs';
import { until } from './until.mjs';

const logLimit = 20 * 1024 * 1024;

/** Appends, so that a restart keeps what led to it; the log before last is dropped. */
function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimit) renameSync(path, `${path}.1`);
  return openSync(path, 'a');
}

/**
 * A program running in a process group of its own, so that the terminal's Ctrl-C reaches only us
 * and we end things in order.
 */
export class Child {
  #process;
  #stopSignal;
  #patience;
  /** @type {number} */ pid;
  /** @type {string} */ log;
  /** @type {Promise<{ code: number | null, signal: string | null }>} */ exited;
  /** @type {{ code: number | null, signal: string | null } | undefined} */ outcome;

  /**
   * @param {{ command: string, args?: string[], env?: NodeJS.ProcessEnv, cwd?: string, log: string,
   *   stopSignal?: NodeJS.Signals, patienceSeconds?: number }} program
   *   `patienceSeconds`: how long an orderly stop may take before it is killed
   */
  constructor({
    command,
    args = [],
    env = process.env,
    cwd,
    log,
    stopSignal = 'SIGTERM',
    patienceSeconds = 20,
  }) {
    const out = openLog(log);
    postGuard();
    this.#process = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', out, out] });
    closeSync(out);
    this.#stopSignal = stopSignal;
    this.#patience = patienceSeconds;
    this.log = log;
    this.pid = this.#process.pid;
    this.exited = new Promise((resolve) => {
      this.#process.once('error', () => resolve({ code: 127, signal: null }));
      this.#process.once('exit', (code, signal) => resolve({ code, signal }));
    }).then((outcome) => {
      if (this.pid) unwatch(this.pid);
      this.outcome = outcome;
      return outcome;
    });
    if (this.pid) watch({ pid: this.pid, start: startOf(this.pid), stopSignal });
  }

  get running() {
    return this.outcome === undefined;
  }

  /** Orderly, then by force. Resolves when it and all it started are gone. */
  async stop() {
    await this.#end(this.#stopSignal);
  }

  /** At once, as a crash would. */
  async kill() {
    await this.#end('SIGKILL');
  }

  /** For what neither stops nor kills, such as SIGSTOP. */
  signal(name) {
    if (this.running) signalGroup(this.pid, name);
  }

  async #end(signal) {
    if (!this.pid) return;
    const tree = treeOf(this.pid);
    if (this.running) signalGroup(this.pid, signal);
    if (signal === 'SIGKILL') killAll(tree);
    const gone = () => !this.running && !tree.some(isRunning);
    const options = { seconds: this.#patience, everyMs: 25, what: 'stopping' };
    await until(gone, options).catch(() => killAll([...tree, ...treeOf(this.pid)]));
    await until(gone, { ...options, seconds: 5 });
  }
}
