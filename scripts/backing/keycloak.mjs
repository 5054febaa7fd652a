import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { Child } from '../process/child.mjs';
import { freePorts } from '../process/ports.mjs';
import { until } from '../process/until.mjs';
import { cacheDir, installed, isInstalled } from './cache.mjs';
import { archiveClasses, useArchive } from './java.mjs';
import { offerRealms } from './realms.mjs';
import { run } from './run.mjs';

const version = '26.7.3';
const cacheName = `keycloak-${version}-r2`;

/** For development only: nothing but loopback reaches it. */
const admin = { FIREGRID_KEYCLOAK_ADMIN: 'admin', FIREGRID_KEYCLOAK_ADMIN_PASSWORD: 'admin' };

// The options of bin/kc.sh, which would stand as a shell between us and the process.
const javaOptions = [
  '-Xms64m',
  '-Xmx512m',
  '-XX:MaxMetaspaceSize=256m',
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dfile.encoding=UTF-8',
  '-Djava.security.egd=file:/dev/urandom',
  '-Duser.language=en',
  '-Duser.country=US',
  ...['util', 'util.concurrent', 'security', 'lang'].flatMap((name) => [
    '--add-opens',
    `java.base/java.${name}=ALL-UNNAMED`,
  ]),
  '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
  '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
  '-Dpicocli.disable.closures=true',
];

/** A home of links to the installation around data of its own: many can run from one installation. */
function makeHome(dist, home) {
  mkdirSync(join(home, 'data'), { recursive: true });
  for (const entry of readdirSync(dist).filter((name) => name !== 'data')) {
    const link = join(home, entry);
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true });
    symlinkSync(join(dist, entry), link);
  }
}

/** Its jar is named relative to the installation, which has another name while it is being made. */
function server({ installation, archive, home, port }) {
  const options = {
    // Fixed, so that the issuer in a token is the same whoever asked under whichever name.
    hostname: `http://localhost:${port}`,
    'http-enabled': true,
    'http-host': '127.0.0.1',
    'http-port': port,
    cache: 'local',
  };
  return {
    command: 'java',
    cwd: join(installation, 'dist'),
    args: [
      ...javaOptions,
      ...archive,
      `-Dkc.home.dir=${home}`,
      `-Djboss.server.config.dir=${join(home, 'conf')}`,
      '-cp',
      'lib/quarkus-run.jar',
      'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
      'start',
      '--optimized',
      '--import-realm',
      ...Object.entries(options).map(([key, value]) => `--${key}=${value}`),
    ],
    env: {
      ...process.env,
      KC_BOOTSTRAP_ADMIN_USERNAME: admin.FIREGRID_KEYCLOAK_ADMIN,
      KC_BOOTSTRAP_ADMIN_PASSWORD: admin.FIREGRID_KEYCLOAK_ADMIN_PASSWORD,
    },
  };
}

async function isHealthy(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2000) });
  return answer.ok;
}

/** Its schema and its admin take longer to make than all the rest of a start: make them once. */
async function makeSeed(installation) {
  const home = join(installation, 'first');
  makeHome(join(installation, 'dist'), home);
  const { port } = await freePorts(['port']);
  const log = join(cacheDir(), 'log', 'keycloak.log');
  const program = server({ installation, archive: archiveClasses(installation), home, port });
  const child = new Child({ ...program, log, patienceSeconds: 60 });
  const ended = () => (child.running ? undefined : `Keycloak ended while preparing: see ${log}`);
  const ready = until(() => isHealthy(port), { seconds: 180, what: 'preparing Keycloak', unless: ended });
  await ready.finally(() => child.stop());
  renameSync(join(home, 'data', 'h2'), join(installation, 'seed'));
  rmSync(home, { recursive: true });
}

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
  }),

  install: (note) =>
    installed(cacheName, async (folder) => {
      note('fetching 177 MB, the first time only');
      const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`;
      const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack';
      const where = [`-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
      await run('keycloak', 'mvn', ['-q', '-B', goal, ...where], { cwd: folder });
      const dist = join(folder, 'dist');
      renameSync(join(folder, `keycloak-${version}`), dist);
      // Maven's marker of what it unpacked, for a project that isn't there.
      rmSync(join(folder, '${project.basedir}'), { recursive: true, force: true });
      note('building it for its database');
      // Health on the main port: a second one per instance would be one more to be taken.
      const options = ['--db=dev-file', '--health-enabled=true', '--http-management-health-enabled=false'];
      await run('keycloak', join(dist, 'bin', 'kc.sh'), ['build', ...options]);
      note('preparing an empty database');
      await makeSeed(folder);
    }),

  async start({ installation, dir, log, ports, launch, note }) {
    makeHome(join(installation, 'dist'), dir);
    const database = join(dir, 'data', 'h2');
    if (!existsSync(database)) {
      cpSync(join(installation, 'seed'), `${database}.part`, { recursive: true });
      renameSync(`${database}.part`, database);
    }
    if (offerRealms(join(dir, 'data')).stale)
      note('a realm file has changed since it was imported: --fresh imports it');
    launch({
      ...server({ installation, archive: useArchive(installation), home: dir, port: ports.keycloak }),
      log,
    });
  },
};
