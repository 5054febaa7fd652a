import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** @param {string} path of a log */
export const lastLineOf = (path) => lastLinesOf(path, 1)[0] ?? '';

/**
 * @param {string} path of a log
 * @param {number} count at most so many, out of its last 64 KB
 * @param {(line: string) => boolean} [isRoutine] lines that tell nothing
 * @returns {string[]}
 */
export function lastLinesOf(path, count, isRoutine = () => false) {
  const { size } = statSync(path);
  const buffer = Buffer.alloc(Math.min(size, 65_536));
  const file = openSync(path, 'r');
  readSync(file, buffer, 0, buffer.length, size - buffer.length);
  closeSync(file);
  const lines = buffer.toString().trim().split('\n');
  return lines.filter((line) => line && !isRoutine(line)).slice(-count);
}
