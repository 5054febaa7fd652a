/**
 * FireGrid on this machine: npm start [-- --fresh] [--no-demo] [--only backing]
 *   --fresh         empties the data first
 *   --no-demo       without the demo's people, places and a week of their work
 *   --only backing  the backing services alone; prints where they are, for a shell
 *   FIREGRID_STATE=<folder>, FIREGRID_CACHE=<folder>  where data and logs, and where programs are
 *   FIREGRID_PORT_<NAME>=<port>  moves GATEWAY, ORG, PREMISES, INSPECTIONS, HAZARDS, NOTIFICATIONS, MEDIA, MONGO,
 *                                POSTGRES, KAFKA, KAFKA_CONTROLLER, KEYCLOAK, OBJECTS
 */
import { parseArgs } from 'node:util';
import { bootstrap, isInstalled } from './bootstrap.mjs';
import { Problem, printError } from './process/problem.mjs';
import { stopSignal } from './process/signals.mjs';
import { printSteps } from './process/steps.mjs';
import { saysUsage } from './process/usage.mjs';
import { foreseeFirst, requirePortSettings } from './product/first.mjs';

function options() {
  try {
    return parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Problem(`${error.message}. npm start -- --help tells more`);
  }
}

if (saysUsage(import.meta.filename)) process.exit();
try {
  const { fresh, only, 'no-demo': noDemo } = options();
  if (only && only !== 'backing') throw new Problem('--only takes "backing"');
  requirePortSettings();
  const report = printSteps();
  const onlyBacking = only === 'backing';
  await bootstrap(report, isInstalled() ? undefined : await foreseeFirst({ report, onlyBacking }));
  const { runProduct } = await import('./product/run.mjs');
  process.exitCode = await runProduct({
    fresh,
    demo: !noDemo,
    onlyBacking,
    report,
    signal: stopSignal(),
  });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
