import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed, isInstalled } from './cache.mjs';
import { archiveClasses, mavenEnv, shortLived, useArchive } from './java.mjs';
import { changedSeed, makeSeed, realmsNow } from './keycloak-seeds.mjs';
import { admin, isHealthy, makeHome, server } from './keycloak-server.mjs';
import { run } from './run.mjs';

const version = '26.7.3';
const cacheName = `keycloak-${version}-r3`;

async function build(folder, note) {
  note('fetching 177 MB, the first time only');
  const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`;
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack';
  const where = [`-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  await run('keycloak', 'mvn', ['-q', '-B', goal, ...where], { cwd: folder, env: mavenEnv() });
  const dist = join(folder, 'dist');
  renameSync(join(folder, `keycloak-${version}`), dist);
  // Maven's marker of what it unpacked, for a project that isn't there.
  rmSync(join(folder, '${project.basedir}'), { recursive: true, force: true });
  note('building it for its database');
  // Health on the main port: a second one per instance would be one more to be taken.
  const options = ['--db=dev-file', '--health-enabled=true', '--http-management-health-enabled=false'];
  await run('keycloak', join(dist, 'bin', 'kc.sh'), ['build', ...options], {
    env: { JAVA_OPTS_APPEND: shortLived.join(' ') },
  });
  note('making a database with the demo realm');
  await makeSeed({ installation: folder, archive: archiveClasses(folder), folder });
  writeFileSync(madeWith(folder), realmsNow());
}

/** Which realm files the seed of the installation itself was made with. */
const madeWith = (installation) => join(installation, 'seed.realms');

const seedOf = (installation, note) =>
  readFileSync(madeWith(installation), 'utf8') === realmsNow()
    ? join(installation, 'seed')
    : changedSeed(installation, note);

/** @type {import('./recipe.mjs').Recipe} */
export const keycloak = {
  name: 'keycloak',
  title: 'Keycloak',
  ports: ['keycloak'],
  urlVariable: 'FIREGRID_KEYCLOAK_URL',
  environment: (ports) => ({ FIREGRID_KEYCLOAK_URL: `http://localhost:${ports.keycloak}`, ...admin }),
  ready: (ports) => isHealthy(ports.keycloak),

  needs: () => ({
    programs: isInstalled(cacheName) ? ['java'] : ['java', 'mvn'],
    gigabytes: isInstalled(cacheName) ? 0 : 1,
    seconds: isInstalled(cacheName) ? 0 : 40,
  }),

  async install(note) {
    const installation = await installed(cacheName, (folder) => build(folder, note));
    return { installation, seed: await seedOf(installation, note) };
  },

  async start({ installation: { installation, seed }, dir, log, ports, launch, note }) {
    makeHome(join(installation, 'dist'), dir);
    const database = join(dir, 'data', 'h2');
    // Which seed a database began as: its realm changes no more, whatever becomes of the file.
    const origin = join(dir, 'data', 'seed');
    if (!existsSync(database)) {
      cpSync(seed, `${database}.part`, { recursive: true });
      writeFileSync(origin, seed);
      renameSync(`${database}.part`, database);
    } else if (readFileSync(origin, 'utf8') !== seed) {
      note(
        'logins know the realm file and the gateway port this data began with: --fresh takes those of now',
      );
    }
    launch({
      ...server({ installation, archive: useArchive(installation), home: dir, port: ports.keycloak }),
      log,
    });
  },
};
