import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/install.mjs';

/** The services and their ports in development, the gateway last: it is the door. */
export const developmentPorts = {
  org: 8101,
  premises: 8102,
  inspections: 8103,
  hazards: 8104,
  notifications: 8105,
  gateway: 8080,
};

export const serviceNames = Object.keys(developmentPorts);

export const entryOf = (service, file = 'main.ts') => join(root, 'services', service, 'src', file);

export const hasEntry = (service, file) => existsSync(entryOf(service, file));

/** Where the services find each other's doors; only the gateway looks. */
export const addressesOf = (ports) =>
  Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [`FIREGRID_${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}`]),
  );
