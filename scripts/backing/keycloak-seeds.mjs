import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../process/ports.mjs';
import { cacheDir, installed } from './cache.mjs';
import { runFirst } from './first-run.mjs';
import { useArchive } from './java.mjs';
import { isHealthy, makeHome, server } from './keycloak-server.mjs';
import { realmFiles, realmsHash } from './realms.mjs';

const prefix = 'keycloak-realm-';
const keptSeeds = 5;

/** What the realms' files are now. */
export const realmsNow = () => realmsHash(realmFiles());

/**
 * A database with schema, admin and the realms as their files are now, made by one run of Keycloak.
 * @param {{ installation: string, archive: string[], folder: string }} options `folder` gets it under the name seed
 */
export async function makeSeed({ installation, archive, folder }) {
  const home = join(folder, 'home');
  makeHome(join(installation, 'dist'), home);
  mkdirSync(join(home, 'data', 'import'));
  for (const { file, text } of realmFiles()) writeFileSync(join(home, 'data', 'import', file), text);
  await runOnce({ installation, archive, home });
  renameSync(join(home, 'data', 'h2'), join(folder, 'seed'));
  rmSync(home, { recursive: true });
}

/** Let a Keycloak come up in a home and end it: what remains is its database. */
async function runOnce({ installation, archive, home }) {
  const { port } = await freePorts(['port']);
  const log = join(cacheDir(), 'log', 'keycloak.log');
  const program = server({ installation, archive, home, port, importRealms: true });
  // Writing the archive of classes is part of its end.
  const patient = { ...program, log, patienceSeconds: 120 };
  await runFirst('Keycloak', patient, { ready: () => isHealthy(port), seconds: 300 });
}

function forgetOldSeeds() {
  const age = (name) => -statSync(join(cacheDir(), name)).mtimeMs;
  const seeds = readdirSync(cacheDir()).filter((name) => /^keycloak-realm-[0-9a-f]+$/.test(name));
  for (const name of seeds.sort((a, b) => age(a) - age(b)).slice(keptSeeds)) {
    rmSync(join(cacheDir(), name), { recursive: true });
  }
}

/**
 * A seed of its own for realm files that have changed since Keycloak was installed. Made once for every version of them.
 * @returns {Promise<string>} its folder
 */
export async function changedSeed(installation, note) {
  const folder = await installed(`${prefix}${realmsNow()}`, async (part) => {
    note('importing the realm, the first time since its file changed');
    await makeSeed({ installation, archive: useArchive(installation), folder: part });
    forgetOldSeeds();
  });
  return join(folder, 'seed');
}
