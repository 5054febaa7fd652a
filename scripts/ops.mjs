/**
 * For those who operate FireGrid: npm run ops -- <command> [<arguments>]; without a command it lists them.
 * Where it works is told by the environment, as the services are told; else it is the product that npm start runs.
 * `npm run ops -- drill [<premises>]` alone works on backing services of its own, which are gone afterwards.
 */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { printError } from './process/problem.mjs';
import { printSteps } from './process/steps.mjs';
import { root } from './services.mjs';

async function drill(report, args) {
  const { runOnBacking } = await import('./testing/own-backing.mjs');
  return runOnBacking([join(root, 'scripts', 'ops', 'drill', 'main.ts'), ...args], { report });
}

try {
  const report = printSteps();
  await bootstrap(report);
  const [command, ...args] = process.argv.slice(2);
  if (command === 'drill') process.exitCode = await drill(report, args);
  else await import('./ops/main.ts');
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
