/**
 * What the product costs, side by side with doing without it: npm run bench [-- <part> …] [-- --write]
 *   parts    create relay effect memory areas herd; all of them unless named
 *   --write  puts the table into docs/performance.md
 */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
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
  const backing = await backingForTests({ report, signal });
  try {
    const main = join(root, 'scripts', 'bench', 'main.ts');
    process.exitCode = await runProgram([main, ...process.argv.slice(2)], { env: backing.env, signal });
  } finally {
    await backing.stop(false);
  }
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
