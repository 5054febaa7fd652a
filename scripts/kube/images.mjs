/** npm run images [-- NAME...]: builds the services' images, those whose sources have changed. */
import { bootstrap } from '../bootstrap.mjs';
import { printError } from '../process/problem.mjs';
import { printSteps } from '../process/steps.mjs';
import { serviceNames } from '../services.mjs';

try {
  const report = printSteps();
  await bootstrap(report);
  const { buildImages } = await import('./build-images.mjs');
  const names = process.argv.slice(2);
  const { registry, tag } = await buildImages({ names: names.length > 0 ? names : serviceNames(), report });
  console.log(`Images ${registry}/firegrid/<service>:${tag}`);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
