import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./guard-main.mjs', import.meta.url));

/** @typedef {{ pid: number, start: string, stopSignal: string }} Watched */
/** @type {Map<number, Watched>} */
const watched = new Map();
/** @type {Set<(all: Watched[]) => void>} */
const listeners = new Set();
let guard;

/**
 * The guard outlives us: when our end of its pipe closes, for whatever reason (even kill -9),
 * it ends every process that we said is ours and did not say has ended. To be called before a process is
 * started, so that hardly any time is left in which nobody would know of it.
 */
export function postGuard() {
  if (guard) return;
  guard = spawn(process.execPath, [program], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.unref();
  guard.stdin.unref();
}

function tell(message) {
  guard.stdin.write(`${JSON.stringify(message)}\n`);
  for (const listener of listeners) listener([...watched.values()]);
}

/** @param {Watched} child */
export function watch(child) {
  postGuard();
  watched.set(child.pid, child);
  tell({ watch: child });
}

/** @param {number} pid */
export function unwatch(pid) {
  if (watched.delete(pid)) tell({ unwatch: pid });
}

/**
 * Hear of every change, beginning with what is there.
 * @param {(all: Watched[]) => void} listener
 * @returns {() => void} stops it
 */
export function onWatchedChange(listener) {
  listeners.add(listener);
  listener([...watched.values()]);
  return () => listeners.delete(listener);
}
