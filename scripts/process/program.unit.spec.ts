import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { pidsIn } from './pids.ts';
import { runProgram } from './program.mjs';
import { isRunning } from './tree.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firegrid-program-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(text: string): string {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, text);
  return file;
}

it('ends as its program ends', async () => {
  const { signal } = new AbortController();
  expect(await runProgram([program('process.exit(3)')], { signal })).toBe(3);
});

it('ends its program and all that it started when it is given up', async () => {
  const stop = new AbortController();
  const pids = join(folder, 'pids');
  const file = program(
    `import { spawn } from 'node:child_process';
     import { writeFileSync } from 'node:fs';
     const { pid } = spawn('sleep', ['300']);
     writeFileSync(${JSON.stringify(pids)}, process.pid + '\\n' + pid + '\\n');`,
  );
  const ended = runProgram([file], { signal: stop.signal });
  const family = await pidsIn(pids, 2);
  stop.abort();
  expect(await ended).toBe(1);
  expect(family.filter(isRunning)).toEqual([]);
});
