/**
 * All tests: npm test [-- --unit] [-- <arguments of jest>]
 *   --unit  only *.unit.spec.ts, without backing services
 *   *.chaos.spec.ts run last and one by one: they stop what the others run on
 *   *.own.spec.ts run beside them, on backing services of their own
 *   FIREGRID_CHAOS_SEED=<number>  kill the same services after the same pauses again
 *   FIREGRID_TEST_BACKING=running  use the backing services that the environment names
 */
import { bootstrap } from './bootstrap.mjs';
import { printError } from './process/problem.mjs';
import { stopSignal } from './process/signals.mjs';
import { printSteps } from './process/steps.mjs';

try {
  const report = printSteps();
  await bootstrap(report);
  const { runTests } = await import('./testing/run.mjs');
  const given = process.argv.slice(2);
  const unit = given.includes('--unit');
  const args = given.filter((argument) => argument !== '--unit');
  process.exitCode = await runTests({ unit, args, report, signal: stopSignal() });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
