import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, startOf } from './tree.mjs';
import { until } from './until.mjs';

/** @typedef {{ pid: number, start: string, [about: string]: unknown }} Holder */

/** @returns {Holder | undefined} who holds the file, unless its process is gone */
export function holderOf(path) {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    return isRunning(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** For us alone: what is told may be a key. */
function draftOf(path, about = {}) {
  const draft = `${path}.${process.pid}`;
  const myself = { pid: process.pid, start: startOf(process.pid), ...about };
  writeFileSync(draft, JSON.stringify(myself), { mode: 0o600 });
  return draft;
}

/** Tell something else in a file that is ours: whoever reads it sees the one or the other. */
export const retell = (path, about) => renameSync(draftOf(path, about), path);

/**
 * Become the one process that holds a file, or learn who does. A holder that crashed is replaced.
 * @param {string} path
 * @param {object} [about] kept in the file for those who come later
 * @returns {Holder | undefined} the other holder, or nothing when it is ours now
 */
export function hold(path, about) {
  const draft = draftOf(path, about);
  try {
    for (;;) {
      try {
        // A link appears complete or not at all, so nobody reads a half-written holder.
        linkSync(draft, path);
        return undefined;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const other = holderOf(path);
      if (other) return other;
      bury(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Of two who find a dead holder one may be slow: what it moved away may be a living one by then. */
function bury(path) {
  const grave = `${path}.${process.pid}.old`;
  try {
    renameSync(path, grave);
    if (holderOf(grave)) linkSync(grave, path);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(grave, { force: true });
}

/**
 * Hold a file while something is done, after waiting for whoever holds it. It is free again afterwards.
 * @template T
 * @param {string} path
 * @param {{ seconds: number, what: string, signal?: AbortSignal }} options how long to wait, and for what; a signal
 *   that is aborted ends the waiting with its reason
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 * @throws at once where the file can't be written
 */
export async function whileHeld(path, { seconds, what, signal }, work) {
  let isOurs = false;
  const settled = () => signal?.aborted || (isOurs = hold(path) === undefined);
  await until(settled, { seconds, what, orThrow: true });
  try {
    signal?.throwIfAborted();
    return await work();
  } finally {
    if (isOurs) rmSync(path, { force: true });
  }
}
