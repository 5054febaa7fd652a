/** node scripts/console.mjs: builds the web application, when its sources are newer than what was built. */
import { bootstrap } from './bootstrap.mjs';
import { printError } from './process/problem.mjs';
import { printSteps } from './process/steps.mjs';

try {
  const report = printSteps();
  await bootstrap(report);
  const { buildConsole } = await import('./product/console.mjs');
  await buildConsole({ report });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
