import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { installed, requireSpace } from './cache.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firegrid-cache-'));
  process.env.FIREGRID_CACHE = folder;
});
afterEach(() => {
  delete process.env.FIREGRID_CACHE;
  rmSync(folder, { recursive: true });
});

it('builds once, however many ask', async () => {
  let builds = 0;
  const build = async (part: string): Promise<void> => {
    builds += 1;
    await new Promise((resume) => setTimeout(resume, 50));
    writeFileSync(join(part, 'program'), 'x');
  };
  const found = await Promise.all([
    installed('p-1', build),
    installed('p-1', build),
    installed('p-1', build),
  ]);
  expect(builds).toBe(1);
  expect(new Set(found)).toEqual(new Set([join(folder, 'p-1')]));
  expect(existsSync(join(folder, 'p-1', 'program'))).toBe(true);
});

it('leaves nothing of a build that failed, and builds anew', async () => {
  const failing = async (part: string): Promise<void> => {
    writeFileSync(join(part, 'half'), 'x');
    throw new Error('no network');
  };
  await expect(installed('p-1', failing)).rejects.toThrow('no network');
  expect(readdirSync(folder)).toEqual([]);
  await installed('p-1', async (part) => writeFileSync(join(part, 'whole'), 'x'));
  expect(readdirSync(join(folder, 'p-1'))).toEqual(['whole']);
});

it('clears away what a killed install left', async () => {
  mkdirSync(join(folder, 'p-1.part-999999999'));
  writeFileSync(join(folder, 'p-1.lock'), JSON.stringify({ pid: 999999999, start: 'long ago' }));
  await installed('p-1', async () => undefined);
  expect(readdirSync(folder)).toEqual(['p-1']);
});

it('says how much room there is and how much is needed', () => {
  expect(() => requireSpace(join(folder, 'not', 'yet'), 1e9)).toThrow(
    /has \d+\.\d GB free and needs 1000000000\.0 GB/,
  );
  requireSpace(folder, 0);
});
