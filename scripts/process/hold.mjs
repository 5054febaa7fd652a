import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, startOf } from './tree.mjs';

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

export const myself = (about = {}) => ({ pid: process.pid, start: startOf(process.pid), ...about });

/**
 * Become the one process that holds a file, or learn who does. A holder that crashed is replaced.
 * @param {string} path
 * @param {object} [about] kept in the file for those who come later
 * @returns {Holder | undefined} the other holder, or nothing when it is ours now
 */
export function hold(path, about) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(myself(about)));
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
