import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startBacking } from '../backing/index.mjs';
import { backingCommands } from '../backing/commands.mjs';
import { exportLines, stateVariable } from '../backing/remote.mjs';
import { serveControl } from '../process/control.mjs';
import { Problem, printError } from '../process/problem.mjs';
import { portVariable, requirePorts } from '../process/ports.mjs';
import { aborted } from '../process/signals.mjs';
import { runningIn, takeState } from '../process/state.mjs';
import { root, serviceNames, servicePorts } from '../services.mjs';
import { buildConsole } from './console.mjs';
import { demoLogins } from './demo-people.mjs';
import { keepRunning } from './keep-running.mjs';
import { runNode } from './run-node.mjs';
import { migrateServices, startServices } from './services.mjs';

const stateDir = resolve(process.env.FIREGRID_STATE ?? join(root, '.firegrid'));
const logDir = join(stateDir, 'log');
const address = `http://localhost:${servicePorts.gateway}`;
const areaLoader = join(root, 'services', 'org', 'src', 'import-areas.ts');
const demoLoader = join(root, 'scripts', 'demo', 'load.ts');

/** Run twice is no mistake; what runs being something else is. */
function sayWhoRuns({ pid, what, address: where }, wanted) {
  if (what !== wanted)
    throw new Problem(`${what} already run from ${stateDir} (pid ${pid}): stop them first`);
  console.log(`Already running: ${what} at ${where} (pid ${pid}). Ctrl-C there, or kill ${pid}, stops it.`);
}

function printReady(backing, began) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const keycloak = backing.env.FIREGRID_KEYCLOAK_URL;
  const lines = [
    '',
    `FireGrid runs at ${address} (ready in ${seconds} s)`,
    `API              ${address}/api/docs`,
    `Keycloak         ${keycloak}/admin (${backing.env.FIREGRID_KEYCLOAK_ADMIN} / ${backing.env.FIREGRID_KEYCLOAK_ADMIN_PASSWORD})`,
    `Logs             ${logDir}`,
    '',
    ...demoLogins(),
    '',
    'Ctrl-C stops everything.',
  ];
  console.log(lines.join('\n'));
}

function printBacking(backing) {
  for (const line of exportLines({ ...backing.env, [stateVariable]: stateDir })) console.log(line);
  console.log('# Ctrl-C stops them.');
}

async function startProduct({ backing, demo, report, signal }) {
  const { env } = backing;
  await buildConsole(report);
  signal.throwIfAborted();
  await report('Topics, indexes, migrations', () => migrateServices({ env, logDir, signal }));
  signal.throwIfAborted();
  const product = await startServices({ env, logDir, report, signal });
  const tool = (name) => ({ env: product.env, log: join(logDir, `${name}.log`), signal });
  try {
    await report('Areas of Hunan', () => runNode(areaLoader, tool('areas')));
    if (demo) await report('Demo', () => runNode(demoLoader, tool('demo')));
    return product;
  } catch (error) {
    await product.stopAll();
    throw error;
  }
}

/** Until someone wants us to stop, or a service can't be kept alive. */
function untilTheEnd(product, signal) {
  const crashed = new Promise((resolve) => {
    const options = { say: console.log, signal, hopeless: resolve };
    for (const service of Object.values(product?.services ?? {})) keepRunning(service, options);
  });
  return Promise.race([aborted(signal), crashed]);
}

/**
 * @param {{ fresh: boolean, demo: boolean, onlyBacking: boolean, report: import('../process/steps.mjs').Report,
 *   signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export async function runProduct({ fresh, demo, onlyBacking, report, signal }) {
  const what = onlyBacking ? 'backing services' : 'FireGrid';
  const other = runningIn(stateDir);
  if (other) {
    sayWhoRuns(other, what);
    return 0;
  }
  const began = performance.now();
  const state = await takeState(stateDir, what);
  state.tell({ address: onlyBacking ? 'their usual ports' : address });
  const stops = [];
  try {
    const names = onlyBacking ? [] : serviceNames();
    await requirePorts(
      names.map((name) => ({ port: servicePorts[name], neededBy: name, override: portVariable(name) })),
    );
    const backing = await startBacking({
      stateDir,
      fresh,
      report,
      signal,
      onExit: (text) => console.log(`✘ ${text}`),
    });
    stops.push(['Stop backing services', () => backing.stopAll()]);
    const control = await serveControl(backingCommands(backing));
    const product = onlyBacking ? undefined : await startProduct({ backing, demo, report, signal });
    if (product) stops.push(['Stop services', () => product.stopAll()]);
    state.tell({ control: control.address, env: backing.env });

    if (onlyBacking) printBacking(backing);
    else printReady(backing, began);
    const crash = await untilTheEnd(product, signal);
    if (crash) throw new Problem(crash);
    return 0;
  } catch (error) {
    if (!signal.aborted) printError(error);
    return signal.aborted ? 130 : 1;
  } finally {
    for (const [title, stop] of stops.reverse()) await report(title, stop);
    state.release();
  }
}
