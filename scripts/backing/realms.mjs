import { createHash } from 'node:crypto';
import { demoRealm } from '../../libs/access/realm/demo-realm.mjs';
import { servicePorts } from '../services.mjs';

/** Where people open the console: Keycloak sends them back nowhere else. */
const consoleOrigin = `http://localhost:${servicePorts.gateway}`;

/**
 * What development and tests run on: the demo realm.
 * @returns {{ file: string, text: string }[]}
 */
export function realmFiles() {
  return [{ file: 'firegrid-realm.json', text: JSON.stringify(demoRealm({ origin: consoleOrigin })) }];
}

/** @param {{ text: string }[]} files */
export function realmsHash(files) {
  const hash = createHash('sha256');
  for (const { text } of files) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}
