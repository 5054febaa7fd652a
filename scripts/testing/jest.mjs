import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwatch, watch } from '../process/guard.mjs';
import { killAll, startOf, treeOf } from '../process/tree.mjs';
import { root } from '../services.mjs';

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
// Tests run as ES modules, which jest still calls an experiment of Node's.
const nodeFlags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** A suite that could not even be loaded counts as a failure, though none of its tests ran. */
function countIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * @param {{ unit: boolean, args: string[], env: Record<string, string>, signal: AbortSignal }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runJest({ unit, args, env, signal }) {
  const folder = mkdtempSync(join(tmpdir(), 'firegrid-jest-'));
  const results = join(folder, 'results.json');
  // Behind the caller's patterns: jest takes what follows for more of them.
  const only = unit ? ['--testMatch', '**/*.unit.spec.ts'] : [];
  const all = [...nodeFlags, jest, '--json', `--outputFile=${results}`, ...args, ...only];
  const child = spawn(process.execPath, all, {
    cwd: root,
    env: { ...process.env, ...env },
    // jest writes its report to stderr, and "written to" about the results to stdout.
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  watch({ pid: child.pid, start: startOf(child.pid), stopSignal: 'SIGTERM' });
  const end = () => killAll(treeOf(child.pid));
  signal.addEventListener('abort', end, { once: true });
  await new Promise((resolve) => child.once('exit', resolve));
  signal.removeEventListener('abort', end);
  unwatch(child.pid);
  const counts = countIn(results);
  rmSync(folder, { recursive: true });
  return counts;
}
