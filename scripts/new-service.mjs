/** A service that starts: node scripts/new-service.mjs <name> */
import { makeService } from './new-service/make.mjs';
import { printError } from './process/problem.mjs';
import { root } from './services.mjs';

try {
  const [, , name] = process.argv;
  for (const file of makeService(name, root)) console.log(file);
  console.log('Then: npm install, npm start.');
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
