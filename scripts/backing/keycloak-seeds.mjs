import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from '../process/child.mjs';
import { freePorts } from '../process/ports.mjs';
import { until } from '../process/until.mjs';
import { cacheDir, installed } from './cache.mjs';
import { archiveClasses, useArchive } from './java.mjs';
import { isHealthy, makeHome, server } from './keycloak-server.mjs';
import { realmFiles, realmsHash } from './realms.mjs';

const prefix = 'keycloak-realm-';
const keptSeeds = 5;

/** Let a Keycloak come up in a home and end it: what remains is its database. */
async function runOnce({ installation, archive, home }) {
  const { port } = await freePorts(['port']);
  const log = join(cacheDir(), 'log', 'keycloak.log');
  const program = server({ installation, archive, home, port, importRealms: true });
  // Writing the archive of classes is part of its end.
  const child = new Child({ ...program, log, patienceSeconds: 120 });
  const ended = () => (child.running ? undefined : `Keycloak ended while preparing: see ${log}`);
  const ready = until(() => isHealthy(port), {
    seconds: 300,
    everyMs: 500,
    what: 'preparing Keycloak',
    unless: ended,
  });
  await ready.finally(() => child.stop());
}

/** A database with schema and admin, which take longer to make than all the rest of a start. */
export async function makeEmptySeed(installation) {
  const home = join(installation, 'first');
  makeHome(join(installation, 'dist'), home);
  await runOnce({ installation, archive: archiveClasses(installation), home });
  renameSync(join(home, 'data', 'h2'), join(installation, 'seed'));
  rmSync(home, { recursive: true });
}

function forgetOldSeeds() {
  const age = (name) => -statSync(join(cacheDir(), name)).mtimeMs;
  const seeds = readdirSync(cacheDir()).filter((name) => /^keycloak-realm-[0-9a-f]+$/.test(name));
  for (const name of seeds.sort((a, b) => age(a) - age(b)).slice(keptSeeds)) {
    rmSync(join(cacheDir(), name), { recursive: true });
  }
}

/**
 * A database with the realms as their files are now: importing them hashes the password of every demo person,
 * which takes as long as two starts. Made once for every version of the files.
 * @returns {Promise<string>} its folder
 */
export async function realmSeed(installation, note) {
  const files = realmFiles();
  const folder = await installed(`${prefix}${realmsHash(files)}`, async (part) => {
    note('importing the realm, the first time since its file changed');
    const home = join(part, 'home');
    makeHome(join(installation, 'dist'), home);
    cpSync(join(installation, 'seed'), join(home, 'data', 'h2'), { recursive: true });
    mkdirSync(join(home, 'data', 'import'));
    for (const { file, text } of files) writeFileSync(join(home, 'data', 'import', file), text);
    await runOnce({ installation, archive: useArchive(installation), home });
    renameSync(join(home, 'data', 'h2'), join(part, 'seed'));
    rmSync(home, { recursive: true });
    forgetOldSeeds();
  });
  return join(folder, 'seed');
}
