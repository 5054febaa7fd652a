import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** @param {string} path of a log */
export const lastLineOf = (path) => lastLinesOf(path, 1)[0] ?? '';

/**
 * @param {string} path of a log
 * @param {number} count at most so many, out of its last 8 KB
 * @returns {string[]}
 */
export function lastLinesOf(path, count) {
  const { size } = statSync(path);
  const buffer = Buffer.alloc(Math.min(size, 8192));
  const file = openSync(path, 'r');
  readSync(file, buffer, 0, buffer.length, size - buffer.length);
  closeSync(file);
  return buffer.toString().trim().split('\n').filter(Boolean).slice(-count);
}
