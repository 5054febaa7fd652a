import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { Child } from './child.mjs';
import { isRunning, startOf } from './tree.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firegrid-child-'));
const log = join(folder, 'log');
afterAll(() => rmSync(folder, { recursive: true }));

const sh = (script: string) => ({ command: 'sh', args: ['-c', script], log });

/** The pids that a program wrote to a file, each with its start so that a new owner of the pid doesn't count. */
async function pidsIn(file: string, count: number): Promise<{ pid: number; start: string }[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const text = await Promise.resolve()
      .then(() => readFileSync(file, 'utf8'))
      .catch(() => '');
    const pids = text.split('\n').filter(Boolean).map(Number);
    if (pids.length >= count) return pids.map((pid) => ({ pid, start: startOf(pid) ?? 'gone' }));
    await new Promise((resume) => setTimeout(resume, 25));
  }
  throw new Error(`${file} was not written`);
}

async function gone(processes: { pid: number; start: string }[]): Promise<boolean> {
  for (let tries = 0; tries < 400 && processes.some(isRunning); tries += 1) {
    await new Promise((resume) => setTimeout(resume, 25));
  }
  return !processes.some(isRunning);
}

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
  const child = new Child(sh(`setsid sh -c 'echo $$ > ${file}; sleep 300' & wait`));
  const loner = await pidsIn(file, 1);
  await child.kill();
  expect(await gone(loner)).toBe(true);
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
