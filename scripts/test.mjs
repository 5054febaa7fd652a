/**
 * Tests: npm test [-- --unit] [-- --repeat=N] [-- <arguments of jest>]
 *   without a file  all that a change must pass; npm run test:long (--long) has the rest
 *   with a file     those files, of whatever kind
 *   --unit          only *.unit.spec.ts, without backing services
 *   --repeat=N      the same N times, until it fails
 *   *.long.spec.ts  drills and soaks
 *   *.chaos.spec.ts one by one: they stop what the others run on
 *   *.own.spec.ts   beside them, on backing services of their own
 *   FIREGRID_CHAOS_SEED=<number>  kill the same services after the same pauses again
 *   FIREGRID_TEST_BACKING=running  use the backing services that the environment names
 */
import { bootstrap } from './bootstrap.mjs';
import { printError } from './process/problem.mjs';
import { stopSignal } from './process/signals.mjs';
import { printSteps } from './process/steps.mjs';
import { saysUsage } from './process/usage.mjs';

if (saysUsage(import.meta.filename)) process.exit();
try {
  const report = printSteps();
  await bootstrap(report);
  const { runTests } = await import('./testing/run.mjs');
  const { chosen } = await import('./testing/chosen.mjs');
  const asked = await chosen(process.argv.slice(2));
  process.exitCode = await runTests({ ...asked, report, signal: stopSignal() });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
