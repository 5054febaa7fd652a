import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed, isInstalled } from './cache.mjs';
import { run } from './run.mjs';

const source = fileURLToPath(new URL('./ferretdb/', import.meta.url));

const ingredients = ['main.go', 'go.mod', 'go.sum', 'no-exporter/exporter.go', 'no-exporter/go.mod'];
// Without C, and without what only a debugger reads: a third less to compile.
const build = ['build', '-trimpath', '-ldflags=-s -w', '-gcflags=all=-dwarf=false'];
// And with less collecting of garbage in compilers that live for a second.
const settings = { CGO_ENABLED: '0', GOGC: '400' };

/** Built again when a line of it or a version changes. */
function cacheName() {
  const hash = createHash('sha256').update(JSON.stringify([build, settings]));
  for (const file of ingredients) hash.update(readFileSync(join(source, file)));
  return `ferretdb-${hash.digest('hex').slice(0, 12)}`;
}

export const ferretdb = {
  needs: () => ({
    programs: isInstalled(cacheName()) ? [] : ['go'],
    gigabytes: isInstalled(cacheName()) ? 0 : 0.8,
    seconds: isInstalled(cacheName()) ? 0 : 30,
  }),

  install: (note) =>
    installed(cacheName(), async (folder) => {
      note('building FerretDB, the first time only');
      await run('ferretdb', 'go', [...build, '-o', join(folder, 'ferretdb'), '.'], {
        cwd: source,
        env: settings,
      });
    }),

  start({ installation, dir, log, port, postgresPort, launch }) {
    mkdirSync(dir, { recursive: true });
    launch({
      command: join(installation, 'ferretdb'),
      env: {
        ...process.env,
        FERRETDB_POSTGRES_URL: `postgres://postgres@127.0.0.1:${postgresPort}/postgres`,
        FERRETDB_LISTEN: `127.0.0.1:${port}`,
        FERRETDB_STATE: dir,
      },
      log,
    });
  },
};
