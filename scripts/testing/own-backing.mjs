import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backingCommands } from '../backing/commands.mjs';
import { portNames, startBacking, urlVariables } from '../backing/index.mjs';
import { stateVariable } from '../backing/remote.mjs';
import { serveControl } from '../process/control.mjs';
import { freePorts } from '../process/ports.mjs';
import { Problem } from '../process/problem.mjs';
import { runProgram } from '../process/program.mjs';
import { stopSignal } from '../process/signals.mjs';
import { takeState } from '../process/state.mjs';
import { startOf } from '../process/tree.mjs';
import { root } from '../services.mjs';

const parent = join(root, '.firegrid');
const keptLogs = join(parent, 'test-log');

/** What runs that could not clean up left: their processes and their data. */
async function removeLeftovers() {
  for (const name of readdirSync(parent).filter((entry) => /^test-\d+$/.test(entry))) {
    const folder = join(parent, name);
    // One that begins has its folder before it has said that it is its own.
    if (startOf(Number(name.slice('test-'.length)))) continue;
    const state = await takeState(folder, 'a cleaning').catch(unlessProblem);
    state?.release();
    if (state) rmSync(folder, { recursive: true, force: true });
  }
}

/** Another run beside us is at it already. */
function unlessProblem(error) {
  if (!(error instanceof Problem)) throw error;
}

/**
 * A set of backing services for one run of the tests: on ports of its own, empty, gone afterwards,
 * so that a product running beside it notices nothing.
 * @param {{ report: import('../process/steps.mjs').Report, signal: AbortSignal }} options
 * @returns {Promise<{ env: Record<string, string>, stop(keepLogs: boolean): Promise<void> }>}
 */
async function ownBacking({ report, signal }) {
  mkdirSync(parent, { recursive: true });
  await removeLeftovers();
  const stateDir = join(parent, `test-${process.pid}`);
  const state = await takeState(stateDir, 'backing services of a test run');
  // Backing services that are no processes of ours have no logs here, but tests have.
  mkdirSync(join(stateDir, 'log'), { recursive: true });

  const finish = async (keepLogs) => {
    state.release();
    if (keepLogs) {
      rmSync(keptLogs, { recursive: true, force: true });
      cpSync(join(stateDir, 'log'), keptLogs, { recursive: true });
      console.log(`Logs of this run: ${keptLogs}`);
    }
    rmSync(stateDir, { recursive: true, force: true });
  };

  try {
    const ports = await freePorts(portNames);
    const backing = await startBacking({ stateDir, ports, durable: false, report, signal });
    const control = await serveControl(backingCommands(backing));
    state.tell({ control: control.address });
    const stop = async (keepLogs) => {
      await backing.stopAll();
      await finish(keepLogs);
    };
    return { env: { ...backing.env, [stateVariable]: stateDir }, stop };
  } catch (error) {
    await finish(!signal.aborted);
    throw error;
  }
}

/**
 * What tests and benchmarks run on: services of their own, or with FIREGRID_TEST_BACKING=running those that the
 * environment names.
 * @param {{ report: import('../process/steps.mjs').Report, signal: AbortSignal }} options
 * @returns {Promise<{ env: Record<string, string>, stop(keepLogs: boolean): Promise<void> }>}
 */
export async function backingForTests(options) {
  if (process.env.FIREGRID_TEST_BACKING !== 'running') return ownBacking(options);
  const missing = urlVariables.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Problem(`FIREGRID_TEST_BACKING=running needs ${missing.join(', ')}`);
  return { env: {}, stop: async () => {} };
}

/**
 * Runs one of the project's programs on them, and stops them when it has ended.
 * @param {string[]} program the file and what it is told
 * @param {{ report: import('../process/steps.mjs').Report, env?: Record<string, string> }} options
 * @returns {Promise<number>} its exit code
 */
export async function runOnBacking(program, { report, env = {} }) {
  const signal = stopSignal();
  const backing = await backingForTests({ report, signal });
  try {
    return await runProgram(program, { env: { ...backing.env, ...env }, signal });
  } finally {
    await backing.stop(false);
  }
}
