/** What a clone needs before anything else: the packages, and the Node that comes with them. */
import { bootstrap } from './bootstrap.mjs';
import { printError } from './process/problem.mjs';
import { printSteps } from './process/steps.mjs';

try {
  await bootstrap(printSteps());
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
