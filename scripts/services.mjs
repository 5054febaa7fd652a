import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portSetting } from './process/ports.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const usualServicePorts = {
  gateway: 8080,
  org: 8101,
  premises: 8102,
  inspections: 8103,
  hazards: 8104,
  notifications: 8105,
  media: 8106,
};

/**
 * Where each service listens on a developer's machine, unless FIREGRID_PORT_<NAME> tells otherwise.
 * @type {Record<string, number>}
 */
export const servicePorts = Object.fromEntries(
  Object.entries(usualServicePorts).map(([name, port]) => [name, portSetting(name, port)]),
);

export const mainOf = (name) => join(root, 'services', name, 'src', 'main.ts');
export const migrateOf = (name) => join(root, 'services', name, 'src', 'migrate.ts');

/** Every service that can be started, the gateway last: it is of no use before the others. */
export function serviceNames() {
  const names = readdirSync(join(root, 'services')).filter((name) => existsSync(mainOf(name)));
  return names.sort((a, b) => (a === 'gateway') - (b === 'gateway') || a.localeCompare(b));
}

/**
 * How services find each other: FIREGRID_ORG_URL and so on, those that don't run included,
 * so that who calls them gets a refused connection and not a missing setting.
 * @param {Record<string, number>} ports
 */
export function serviceUrls(ports) {
  const entries = Object.entries({ ...servicePorts, ...ports });
  return Object.fromEntries(
    entries.map(([name, port]) => [`FIREGRID_${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}`]),
  );
}
