import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** @param {string} path of a log */
export function lastLineOf(path) {
  const length = Math.min(statSync(path).size, 4096);
  const buffer = Buffer.alloc(length);
  const file = openSync(path, 'r');
  readSync(file, buffer, 0, length, statSync(path).size - length);
  closeSync(file);
  return buffer.toString().trim().split('\n').at(-1);
}
