import { readFileSync } from 'node:fs';
import { isRunning, startOf } from './tree.mjs';

/** The pids that a program wrote to a file, each with its start so that a new owner of the pid doesn't count. */
export async function pidsIn(file: string, count: number): Promise<{ pid: number; start: string }[]> {
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

export async function gone(processes: { pid: number; start: string }[]): Promise<boolean> {
  for (let tries = 0; tries < 400 && processes.some(isRunning); tries += 1) {
    await new Promise((resume) => setTimeout(resume, 25));
  }
  return !processes.some(isRunning);
}
