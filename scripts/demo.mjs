/** npm run demo: a week in 黄花镇, played on the product that npm start runs. */
import { bootstrap } from './bootstrap.mjs';
import { printError } from './process/problem.mjs';
import { printSteps } from './process/steps.mjs';

try {
  await bootstrap(printSteps());
  await import('./demo/play.ts');
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
