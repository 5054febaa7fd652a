/**
 * What the product costs, side by side with doing without it: npm run bench [-- <part> …] [-- --write]
 *   parts    create relay effect memory areas herd lists; all of them unless named
 *   --write  puts the table into docs/performance.md
 * How the console is on a weak phone and an old computer, each figure beside its limit: npm run bench:web
 *   parts    field taps list map
 */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { printError } from './process/problem.mjs';
import { printSteps } from './process/steps.mjs';
import { saysUsage } from './process/usage.mjs';
import { root } from './services.mjs';

if (saysUsage(import.meta.filename)) process.exit();
try {
  const report = printSteps();
  await bootstrap(report);
  const { runOnBacking } = await import('./testing/own-backing.mjs');
  const { haveBrowser } = await import('./testing/browser.mjs');
  const [first, ...others] = process.argv.slice(2);
  const isWeb = first === 'web';
  if (isWeb) await haveBrowser(report);
  const bench = join(root, 'scripts', 'bench');
  const program = isWeb
    ? [join(bench, 'web', 'main.ts'), ...others]
    : [join(bench, 'main.ts'), ...process.argv.slice(2)];
  process.exitCode = await runOnBacking(program, { report });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
