import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { hold, retell, whileHeld } from './hold.mjs';

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

it('is read by us alone, also when it is told anew: it may hold a key', () => {
  const file = join(folder, 'lock');
  hold(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  retell(file, { key: 'k' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(hold(file)).toMatchObject({ pid: process.pid, key: 'k' });
  expect(readdirSync(folder)).toEqual(['lock']);
});

const patience = { seconds: 5, what: 'waiting for the other' };

it('is held by one at a time while something is done, and free afterwards', async () => {
  const file = join(folder, 'lock');
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resume) => setTimeout(resume, 20));
    inside -= 1;
  };
  await Promise.all([whileHeld(file, patience, work), whileHeld(file, patience, work)]);
  await expect(
    whileHeld(file, patience, () => {
      throw new Error('no good');
    }),
  ).rejects.toThrow('no good');
  expect(readdirSync(folder)).toEqual([]);
});

it('is not waited for where it could never be had', async () => {
  const nowhere = join(folder, 'no-folder', 'lock');
  await expect(whileHeld(nowhere, patience, () => undefined)).rejects.toThrow(/^ENOENT/);
});

it('is not waited for by somebody who gives up', async () => {
  const file = join(folder, 'lock');
  hold(file);
  const giveUp = new AbortController();
  const waiting = whileHeld(file, { ...patience, signal: giveUp.signal }, () => undefined);
  giveUp.abort(new Error('given up'));
  await expect(waiting).rejects.toThrow('given up');
  expect(hold(file)).toMatchObject({ pid: process.pid });
});
