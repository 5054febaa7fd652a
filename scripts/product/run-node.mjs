import { Child } from '../process/child.mjs';
import { lastLineOf } from '../process/log.mjs';
import { Problem } from '../process/problem.mjs';
import { root } from '../services.mjs';

/**
 * Run a program of the project to its end; what it prints goes to its log.
 * @param {string} file
 * @param {{ args?: string[], env: Record<string, string>, log: string, signal?: AbortSignal }} options
 * @throws {Problem} with its last line when it fails
 */
export async function runNode(file, { args = [], env, log, signal }) {
  const child = new Child({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', file, ...args],
    cwd: root,
    env: { ...process.env, ...env },
    log,
  });
  const stop = () => child.stop();
  signal?.addEventListener('abort', stop, { once: true });
  const { code, signal: killedBy } = await child.exited;
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (code !== 0)
    throw new Problem(`${file} ended with ${killedBy ?? code}: ${lastLineOf(log)} (see ${log})`);
}
