/**
 * npm start [-- --fresh] [--no-demo] [--only backing]: the whole product from a fresh clone.
 *   --fresh         empties the data first
 *   --no-demo       leaves the demo out
 *   --only backing  Kafka, Keycloak, MongoDB and object storage alone
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBacking } from './backing/index.mjs';
import { backingCommands } from './backing/commands.mjs';
import { serveControl } from './process/control.mjs';
import { Problem, printError } from './process/problem.mjs';
import { aborted, stopSignal } from './process/signals.mjs';
import { runningIn, takeState } from './process/state.mjs';
import { printSteps } from './process/steps.mjs';
import { keepAlive } from './product/keep-alive.mjs';
import { startProduct } from './product/product.mjs';
import { runToEnd } from './product/run-to-end.mjs';
import { entryOf } from './product/services.mjs';
import { welcome } from './product/welcome.mjs';
import { installPackages, root } from './setup/install.mjs';
import { node, underModernNode } from './setup/modern-node.mjs';

const stateDir = join(root, '.firegrid');
const report = printSteps();

async function stay({ fresh, only, 'no-demo': noDemo }, signal) {
  const began = performance.now();
  const state = takeState(stateDir, 'FireGrid');
  let backing;
  let product;
  try {
    backing = await startBacking({
      stateDir,
      fresh,
      report,
      signal,
      onExit: (text) => console.error(`✘ ${text}`),
    });
    const control = await serveControl(backingCommands(backing));
    state.tell({ control: control.address, env: backing.env });
    if (only === 'backing') {
      for (const [name, value] of Object.entries(backing.env)) console.log(`export ${name}='${value}'`);
      await aborted(signal);
      return;
    }
    product = await startProduct({ stateDir, env: backing.env, report });
    signal.throwIfAborted();
    const log = join(stateDir, 'log', 'demo.log');
    const env = { ...process.env, FIREGRID_MODE: 'development', ...backing.env, FIREGRID_URL: product.gateway };
    await report('Areas of Hunan', () =>
      runToEnd({ command: node, args: [entryOf('org', 'import-areas.ts'), join(root, 'services/org/data/hunan-areas.csv')], env, log }),
    );
    if (!noDemo) {
      await report('Demo', () => runToEnd({ command: node, args: [join(root, 'scripts/demo/load.ts')], env, log }));
    }
    state.tell({ control: control.address, env: backing.env, address: product.gateway });
    console.log(welcome(product.gateway, (performance.now() - began) / 1000));
    await Promise.race([aborted(signal), keepAlive(product, console.error, signal)]);
    if (!signal.aborted) throw new Problem('a service could not be kept running');
  } finally {
    await product?.stop();
    await backing?.stopAll();
    state.release();
  }
}

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    'no-demo': { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
try {
  if (values.only !== undefined && values.only !== 'backing') throw new Problem('--only takes: backing');
  await installPackages(report);
  await underModernNode();
  const signal = stopSignal();
  const running = runningIn(stateDir);
  if (running) console.log(`${running.what} runs already (pid ${running.pid})${running.address ? `: ${running.address}` : ''}`);
  else await stay(values, signal);
} catch (error) {
  if (error.message !== 'stopped') printError(error);
  process.exitCode = error.message === 'stopped' ? 0 : 1;
}
process.exit();
