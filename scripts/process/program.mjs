import { spawn } from 'node:child_process';
import { root } from '../services.mjs';
import { unwatch, watch } from './guard.mjs';
import { killAll, startOf, treeOf } from './tree.mjs';

/**
 * Runs one of the project's programs under this Node, its output shown as it comes.
 * @param {string[]} args the file and what it is told
 * @param {{ env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions, signal: AbortSignal }} options
 * @returns {Promise<number>} its exit code; 1 when it was killed
 */
export async function runProgram(args, { env = {}, stdio = 'inherit', signal }) {
  const all = ['--disable-warning=ExperimentalWarning', ...args];
  const child = spawn(process.execPath, all, { cwd: root, env: { ...process.env, ...env }, stdio });
  watch({ pid: child.pid, start: startOf(child.pid), stopSignal: 'SIGTERM' });
  const end = () => killAll(treeOf(child.pid));
  signal.addEventListener('abort', end, { once: true });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  signal.removeEventListener('abort', end);
  unwatch(child.pid);
  return code ?? 1;
}
