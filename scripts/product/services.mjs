import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { silent } from '../process/steps.mjs';
import { migrateOf, root, serviceNames, servicePorts, serviceUrls } from '../services.mjs';
import { runNode } from './run-node.mjs';
import { ServiceProcess } from './service-process.mjs';

/** What every service is told on a developer's machine; secrets have demo values of their own there. */
export const developmentSettings = {
  FIREGRID_MODE: 'development',
  FIREGRID_DB_PREFIX: 'firegrid-',
  FIREGRID_TOPIC_PREFIX: '',
  FIREGRID_REALM: 'firegrid',
  FIREGRID_AUDIENCE: 'firegrid-api',
  FIREGRID_ORIGIN: `http://localhost:${servicePorts.gateway}`,
  // A demo's week passes in a minute: so does the time after which an overdue hazard climbs.
  FIREGRID_CLIMB_EVERY_MS: '1000',
  FIREGRID_CLIMB_AFTER_MS: '3000',
};

const migrator = join(root, 'scripts', 'product', 'migrate.mjs');

/** Started for the second time, a program is not read and translated again. */
const compileCache = { NODE_COMPILE_CACHE: join(root, '.firegrid', 'compile-cache') };
const settings = (ports, env) => ({ ...compileCache, ...developmentSettings, ...serviceUrls(ports), ...env });

/**
 * Create indexes and topics and run migrations. Safe to repeat.
 * @param {{ names?: string[], env: Record<string, string>, logDir: string, signal?: AbortSignal }} options
 */
export async function migrateServices({ names = serviceNames(), env, logDir, signal }) {
  const args = names.map(migrateOf).filter((file) => existsSync(file));
  await runNode(migrator, { args, env: settings({}, env), log: join(logDir, 'migrate.log'), signal });
}

/**
 * Start services of the product and wait until each is ready.
 * @param {object} options
 * @param {string[]} [options.names] all there are, unless told
 * @param {Record<string, string>} options.env the backing services' addresses, and what differs from developmentSettings
 * @param {string} options.logDir
 * @param {Record<string, number>} [options.ports] those that differ from servicePorts
 * @param {import('../process/steps.mjs').Report} [options.report]
 * @param {AbortSignal} [options.signal] gives up: stops what was started and throws
 * @returns {Promise<{ services: Record<string, ServiceProcess>, env: Record<string, string>, stopAll(): Promise<void> }>}
 *   `env` is what the services were given, for tools that act on the same product
 */
export async function startServices({
  names = serviceNames(),
  env,
  logDir,
  ports = {},
  report = silent,
  signal,
}) {
  const all = settings(ports, env);
  const portOf = { ...servicePorts, ...ports };
  const list = names.map((name) => new ServiceProcess({ name, port: portOf[name], env: all, logDir }));

  /** The gateway first, so that nobody is let in to a service that is gone. */
  async function stopAll() {
    const [doors, rooms] = [
      list.filter(({ name }) => name === 'gateway'),
      list.filter(({ name }) => name !== 'gateway'),
    ];
    await Promise.all(doors.map((service) => service.stop()));
    await Promise.all(rooms.map((service) => service.stop()));
  }

  // Whether all have stopped is asked once more below.
  const stopAtOnce = () => stopAll().catch(() => {});
  signal?.addEventListener('abort', stopAtOnce, { once: true });
  try {
    await Promise.all(list.map((service) => report(service.name, () => service.start())));
    signal?.throwIfAborted();
  } catch (error) {
    await stopAll();
    throw signal?.aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener('abort', stopAtOnce);
  }
  return { services: Object.fromEntries(list.map((service) => [service.name, service])), env: all, stopAll };
}
