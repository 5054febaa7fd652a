/**
 * Migrations of several services side by side in one process: reading and translating the libraries is most of what a
 * single one costs. The exit code is 1 when one has failed; the log names it.
 *   node scripts/product/migrate.mjs <a service's migrate.ts> …
 */
import { pathToFileURL } from 'node:url';
import { migrateTogether } from '@firegrid/service';

const files = process.argv.slice(2);
await migrateTogether(() => Promise.all(files.map((file) => import(pathToFileURL(file).href))));
