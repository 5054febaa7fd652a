import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { backingNames, startBacking } from '../backing/index.mjs';
import { backingCommands } from '../backing/commands.mjs';
import { exportLines, stateVariable } from '../backing/remote.mjs';
import { serveControl } from '../process/control.mjs';
import { requireFolder } from '../process/folder.mjs';
import { Problem, printError } from '../process/problem.mjs';
import { aborted } from '../process/signals.mjs';
import { runningIn, takeState } from '../process/state.mjs';
import { root, servicePorts } from '../services.mjs';
import { loadAreas } from './areas.mjs';
import { buildConsole } from './console.mjs';
import { demoLogins } from './demo-people.mjs';
import { sayHowLong, stateDir, wantedServicePorts } from './first.mjs';
import { keepRunning } from './keep-running.mjs';
import { runNode } from './run-node.mjs';
import { migrateServices, startServices } from './services.mjs';

const logDir = join(stateDir, 'log');
const address = `http://localhost:${servicePorts.gateway}`;
const demoLoader = join(root, 'scripts', 'demo', 'load.ts');

/** Run twice is no mistake; what runs being something else is. */
function sayWhoRuns({ pid, what, address: where }, wanted) {
  if (what !== wanted)
    throw new Problem(`${what} already run from ${stateDir} (pid ${pid}): stop them first`);
  console.log(`Already running: ${what} at ${where} (pid ${pid}). Ctrl-C there, or kill ${pid}, stops it.`);
}

/** By the clock of whoever waits: the bootstrap came before. */
const began = Number(process.env.FIREGRID_BEGAN ?? performance.timeOrigin);

function printReady(backing) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
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

/**
 * The product, while Keycloak, the slowest of what it needs, still comes up: services wait for it a minute.
 * @param {{ report: import('../process/steps.mjs').Report, onProduct: (product: object) => void }} options
 */
const besideKeycloak =
  ({ report, onProduct }) =>
  async ({ env, installed, up, signal }) => {
    const others = backingNames.filter((name) => name !== 'keycloak');
    await Promise.all([buildConsole({ report, signal }), ...others.map(up)]);
    signal.throwIfAborted();
    await report('Topics, indexes, migrations', () => migrateServices({ env, logDir, signal }));
    await installed('keycloak');
    signal.throwIfAborted();
    onProduct(await startServices({ env, logDir, report, signal }));
  };

const loadDemo = (product, signal) =>
  runNode(demoLoader, { env: product.env, log: join(logDir, 'demo.log'), signal });

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
  requireFolder(stateDir, 'FIREGRID_STATE');
  const state = await takeState(stateDir, what);
  state.tell({ address: onlyBacking ? 'their usual ports' : address });
  const stops = [];
  try {
    let product;
    const { promise: crashed, resolve: hopeless } = Promise.withResolvers();
    const onProduct = (started) => {
      product = started;
      stops.push(['Stop services', () => started.stopAll()]);
      for (const service of Object.values(started.services))
        keepRunning(service, { say: console.log, signal, hopeless });
    };
    const backing = await startBacking({
      stateDir,
      ...(onlyBacking
        ? {}
        : { alsoPorts: wantedServicePorts(), meanwhile: besideKeycloak({ report, onProduct }) }),
      fresh,
      report,
      signal,
      foretell: sayHowLong,
      onExit: (text) => console.log(`✘ ${text}`),
    });
    stops.unshift(['Stop backing services', () => backing.stopAll()]);
    const control = await serveControl(backingCommands(backing));
    if (product && demo) await report('Demo', () => loadDemo(product, signal));
    state.tell({ control: control.address, env: backing.env });

    if (onlyBacking) printBacking(backing);
    else printReady(backing);
    const over = new AbortController();
    const loading = product && loadAreas({ product, report, signal: AbortSignal.any([signal, over.signal]) });
    const crash = await Promise.race([aborted(signal), crashed]);
    over.abort();
    await loading;
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
