/**
 * The day of a province, scaled to this machine: npm run load [-- <part> …] [-- --minutes=<n>] [-- --write]
 *   parts      day peak over; all of them unless named
 *   --minutes  how long it gets twice of what it holds; 10 unless told
 *   --from     times the smallest load, where the search for what it holds begins; 2 unless told
 *   --write    puts the table into docs/performance.md
 */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { k6 } from './load/k6.mjs';
import { printError } from './process/problem.mjs';
import { printSteps } from './process/steps.mjs';
import { saysUsage } from './process/usage.mjs';
import { root } from './services.mjs';

if (saysUsage(import.meta.filename)) process.exit();
try {
  const report = printSteps();
  await bootstrap(report);
  const { runOnBacking } = await import('./testing/own-backing.mjs');
  const env = { FIREGRID_K6: await k6(report) };
  const program = [join(root, 'scripts', 'load', 'main.ts'), ...process.argv.slice(2)];
  process.exitCode = await runOnBacking(program, { report, env });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
