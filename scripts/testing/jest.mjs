import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../process/program.mjs';
import { root } from '../services.mjs';

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

/**
 * Which tests belong together. Chaos stops backing services: one file after the other, when nobody else needs them.
 * What brings backing services of its own may run beside it.
 */
const groups = {
  unit: ['--testMatch', '**/*.unit.spec.ts'],
  calm: ['--testPathIgnorePatterns', '/node_modules/', '\\.(chaos|own)\\.spec\\.ts$'],
  chaos: ['--runInBand', '--testMatch', '**/*.chaos.spec.ts'],
  own: ['--runInBand', '--testMatch', '**/*.own.spec.ts'],
};

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
 * @param {{ group: keyof groups, args: string[], env: Record<string, string>, signal: AbortSignal }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runJest({ group, args, env, signal }) {
  const folder = mkdtempSync(join(tmpdir(), 'firegrid-jest-'));
  const results = join(folder, 'results.json');
  const usual = ['--json', `--outputFile=${results}`, '--passWithNoTests'];
  // The group behind the caller's patterns: jest takes what follows for more of them.
  const all = ['--experimental-vm-modules', jest, ...usual, ...args, ...groups[group]];
  // jest writes its report to stderr, and "written to" about the results to stdout.
  await runProgram(all, { env, stdio: ['inherit', 'ignore', 'inherit'], signal });
  const counts = countIn(results);
  rmSync(folder, { recursive: true });
  return counts;
}
