import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stateVariable } from '../backing/remote.mjs';
import { runProgram } from '../process/program.mjs';
import { root } from '../services.mjs';

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

/**
 * Which tests belong together. Chaos stops backing services: one file after the other, when nobody else needs them.
 * What brings backing services of its own may run beside it.
 */
const groups = {
  unit: ['--testMatch', '**/*.unit.spec.ts'],
  calm: ['--testPathIgnorePatterns', '/node_modules/', '\\.(long|chaos|own)\\.spec\\.ts$'],
  long: ['--testMatch', '**/*.long.spec.ts'],
  chaos: ['--runInBand', '--testMatch', '**/*.chaos.spec.ts'],
  own: ['--runInBand', '--testMatch', '**/*.own.spec.ts'],
};

/** A suite that could not even be loaded counts as a failure, though none of its tests ran. */
function resultIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, files: [] };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    files: result.testResults.map(({ name, startTime, endTime }) => ({
      name: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}

/**
 * @param {{ group: Group, args: string[], env: Record<string, string>, signal: AbortSignal }} options
 * @returns {Promise<Result>}
 *
 * @typedef {keyof typeof groups} Group
 * @typedef {{ passed: number, failed: number, skipped: number, files: { name: string, seconds: number }[] }} Result
 */
export async function runJest({ group, args, env, signal }) {
  const folder = mkdtempSync(join(tmpdir(), 'firegrid-jest-'));
  const results = join(folder, 'results.json');
  const usual = ['--json', `--outputFile=${results}`, '--passWithNoTests'];
  // The group behind the caller's patterns: jest takes what follows for more of them.
  const all = ['--experimental-vm-modules', jest, ...usual, ...args, ...groups[group]];
  // jest writes its report to stderr; on stdout is what services log that run within a test.
  const out = env[stateVariable]
    ? openSync(join(env[stateVariable], 'log', 'within-tests.log'), 'a')
    : 'ignore';
  await runProgram(all, { env, stdio: ['inherit', out, 'inherit'], signal });
  if (out !== 'ignore') closeSync(out);
  const result = resultIn(results);
  rmSync(folder, { recursive: true });
  return result;
}
