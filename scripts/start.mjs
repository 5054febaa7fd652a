/**
 * FireGrid on this machine: npm start [-- --fresh] [--no-demo] [--only backing]
 */
import { parseArgs } from 'node:util';
import { bootstrap, isInstalled } from './bootstrap.mjs';
import { Problem, printError } from './process/problem.mjs';
import { stopSignal } from './process/signals.mjs';
import { printSteps } from './process/steps.mjs';
import { foreseeFirst } from './product/first.mjs';

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
    throw new Problem(error.message);
  }
}

try {
  const { fresh, only, 'no-demo': noDemo } = options();
  if (only && only !== 'backing') throw new Problem('--only takes "backing"');
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
