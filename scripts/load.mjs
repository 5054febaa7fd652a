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
import { stopSignal } from './process/signals.mjs';
import { printSteps } from './process/steps.mjs';
import { root } from './services.mjs';

try {
  const report = printSteps();
  await bootstrap(report);
  const { backingForTests } = await import('./testing/own-backing.mjs');
  const { runProgram } = await import('./process/program.mjs');
  const signal = stopSignal();
  const generator = await k6(report);
  const backing = await backingForTests({ report, signal });
  try {
    const program = [join(root, 'scripts', 'load', 'main.ts'), ...process.argv.slice(2)];
    const env = { ...backing.env, FIREGRID_K6: generator };
    process.exitCode = await runProgram(program, { env, signal });
  } finally {
    await backing.stop(false);
  }
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
