import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { hold } from './hold.mjs';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'firegrid-hold-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('tells who holds it while that process runs', () => {
  const file = join(folder, 'lock');
  expect(hold(file, { what: 'the first' })).toBeUndefined();
  expect(hold(file, { what: 'the second' })).toMatchObject({ pid: process.pid, what: 'the first' });
});

it('takes over from a process that is gone', () => {
  const file = join(folder, 'lock');
  const pid = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
  writeFileSync(file, JSON.stringify({ pid, start: 'long ago' }));
  expect(hold(file)).toBeUndefined();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
});

it('takes over from another process that has the same pid by now', () => {
  const file = join(folder, 'lock');
  writeFileSync(file, JSON.stringify({ pid: process.pid, start: 'long ago' }));
  expect(hold(file)).toBeUndefined();
});

it('leaves no drafts beside the file', () => {
  hold(join(folder, 'lock'));
  hold(join(folder, 'lock'));
  expect(readdirSync(folder)).toEqual(['lock']);
});
