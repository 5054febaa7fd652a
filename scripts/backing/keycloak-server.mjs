import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { shortLived } from './java.mjs';

/** For development only: nothing but loopback reaches it. */
export const admin = { FIREGRID_KEYCLOAK_ADMIN: 'admin', FIREGRID_KEYCLOAK_ADMIN_PASSWORD: 'admin' };

// The options of bin/kc.sh, which would stand as a shell between us and the process.
const javaOptions = [
  '-Xms64m',
  '-Xmx512m',
  '-XX:MaxMetaspaceSize=256m',
  '-XX:+UseSerialGC',
  ...shortLived,
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
export function makeHome(dist, home) {
  mkdirSync(join(home, 'data'), { recursive: true });
  for (const entry of readdirSync(dist).filter((name) => name !== 'data')) {
    const link = join(home, entry);
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true });
    symlinkSync(join(dist, entry), link);
  }
}

/** Its jar is named relative to the installation, which has another name while it is being made. */
export function server({ installation, archive, home, port, importRealms = false }) {
  const options = {
    // Fixed, so that the issuer in a token is the same whoever asked under whichever name.
    hostname: `http://localhost:${port}`,
    'http-enabled': true,
    'http-host': '127.0.0.1',
    'http-port': port,
    cache: 'local',
    // One demo person signs in from many tests at the same moment, which would count as a wrong password.
    'spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests': true,
    // Every probe while it starts would be a line of its log.
    'log-level': 'INFO,io.smallrye.health:WARN',
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
      ...(importRealms ? ['--import-realm'] : []),
      ...Object.entries(options).map(([key, value]) => `--${key}=${value}`),
    ],
    env: {
      ...process.env,
      KC_BOOTSTRAP_ADMIN_USERNAME: admin.FIREGRID_KEYCLOAK_ADMIN,
      KC_BOOTSTRAP_ADMIN_PASSWORD: admin.FIREGRID_KEYCLOAK_ADMIN_PASSWORD,
    },
  };
}

export async function isHealthy(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2000) });
  return answer.ok;
}
