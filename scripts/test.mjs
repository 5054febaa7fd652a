/**
 * npm test [-- jest's arguments]: everything, on real backing services of its own, beside whatever runs already.
 *   --unit   only what needs no backing services
 * Backing services whose address is in the environment are used instead of own ones.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { portNames, startBacking } from './backing/index.mjs';
import { freePorts } from './process/ports.mjs';
import { printError } from './process/problem.mjs';
import { stopSignal } from './process/signals.mjs';
import { takeState } from './process/state.mjs';
import { printSteps } from './process/steps.mjs';
import { installPackages, root } from './setup/install.mjs';
import { underModernNode } from './setup/modern-node.mjs';

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

/** @returns {Promise<number>} jest's exit code */
function runJest(args, env, resultFile, signal) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const all = [...flags, jest, '--json', `--outputFile=${resultFile}`, ...args];
  // What jest says goes to stderr; stdout would carry the JSON once more.
  const child = spawn(process.execPath, all, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

function summary(resultFile) {
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(resultFile, 'utf8'),
  );
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  return `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}`;
}

const report = printSteps();
try {
  await installPackages(report);
  await underModernNode();
  const signal = stopSignal();
  const given = process.argv.slice(2);
  const unit = given.includes('--unit');
  const args = [...given.filter((arg) => arg !== '--unit'), ...(unit ? ['--testRegex', '\\.unit\\.spec\\.ts$'] : [])];
  const stateDir = join(root, '.firegrid', `test-${process.pid}`);
  const resultFile = join(stateDir, 'result.json');
  mkdirSync(stateDir, { recursive: true });
  const state = takeState(stateDir, 'a test run');
  let backing;
  try {
    if (!unit) {
      const ports = await freePorts(portNames);
      backing = await startBacking({ stateDir, ports, fresh: true, durable: false, report, signal });
    }
    const env = { ...process.env, ...backing?.env, FIREGRID_MODE: 'test' };
    process.exitCode = await runJest(args, env, resultFile, signal);
    console.log(summary(resultFile));
  } finally {
    await backing?.stopAll();
    state.release();
    rmSync(stateDir, { recursive: true, force: true });
  }
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
