import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { lastLineOf, lastLinesOf } from './log.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firegrid-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('gives the last lines that tell something', () => {
  const log = join(folder, 'database.log');
  writeFileSync(log, ['ready', 'FATAL: gone', ...Array(200).fill('cleaned an index'), ''].join('\n'));
  expect(lastLinesOf(log, 1, (line) => line.startsWith('cleaned'))).toEqual(['FATAL: gone']);
  expect(lastLineOf(log)).toBe('cleaned an index');
});

it('has nothing to tell of an empty log', () => {
  const log = join(folder, 'empty.log');
  writeFileSync(log, '');
  expect(lastLinesOf(log, 15)).toEqual([]);
});
