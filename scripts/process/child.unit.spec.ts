import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { Child } from './child.mjs';
import { gone, pidsIn } from './pids.ts';
import { isRunning } from './tree.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firegrid-child-'));
const log = join(folder, 'log');
afterAll(() => rmSync(folder, { recursive: true }));

const sh = (script: string) => ({ command: 'sh', args: ['-c', script], log });

it('stops a program together with what it started', async () => {
  const file = join(folder, 'family');
  const child = new Child(sh(`sleep 300 & echo $! > ${file}; echo $$ >> ${file}; wait`));
  const family = await pidsIn(file, 2);
  await child.stop();
  expect(family.filter(isRunning)).toEqual([]);
  expect(child.running).toBe(false);
});

it('ends by force a program that does not listen', async () => {
  const file = join(folder, 'deaf');
  const script = `trap '' TERM; echo $$ > ${file}; while true; do sleep 0.1; done`;
  const child = new Child({ ...sh(script), patienceSeconds: 1 });
  const family = await pidsIn(file, 1);
  await child.stop();
  expect(family.filter(isRunning)).toEqual([]);
});

it('reaches what has left the process group when it kills', async () => {
  const file = join(folder, 'loner');
  // Killed by force after its patience, it would be gone as well.
  const program = sh(`setsid sh -c 'echo $$ > ${file}; sleep 300' & wait`);
  const child = new Child({ ...program, patienceSeconds: 3600 });
  const loner = await pidsIn(file, 1);
  await child.kill();
  expect(loner.filter(isRunning)).toEqual([]);
});

it('tells how a program ended that could not even start', async () => {
  const child = new Child({ command: join(folder, 'no-such-program'), log });
  expect(await child.exited).toEqual({ code: 127, signal: null });
  await child.stop();
});

it('leaves nothing running when its own process is killed', async () => {
  const file = join(folder, 'orphan');
  const parent = join(folder, 'parent.mjs');
  const childModule = new URL('./child.mjs', import.meta.url).href;
  writeFileSync(
    parent,
    `import { appendFileSync } from 'node:fs';
     import { Child } from ${JSON.stringify(childModule)};
     const child = new Child({ command: 'sleep', args: ['300'], log: ${JSON.stringify(log)} });
     appendFileSync(${JSON.stringify(file)}, child.pid + '\\n');
     setInterval(() => {}, 1000);`,
  );
  const holder = execFile(process.execPath, [parent]);
  const orphans = await pidsIn(file, 1);
  expect(orphans.filter(isRunning)).toHaveLength(1);
  holder.kill('SIGKILL');
  expect(await gone(orphans)).toBe(true);
});
