import { installPackages } from './setup/install.mjs';
import { printError } from './process/problem.mjs';
import { printSteps } from './process/steps.mjs';

try {
  await installPackages(printSteps());
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
