import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoRealm } from '../../libs/access/realm/demo-realm.mjs';

/** The demo realm: development and tests run on it. */
function realmFiles() {
  const representation = demoRealm();
  return [{ file: 'firegrid-realm.json', text: JSON.stringify(representation), realm: representation.realm }];
}

const hashOf = (files) =>
  files.reduce((hash, { text }) => hash.update(text), createHash('sha256')).digest('hex');

/**
 * Put the realms where Keycloak imports them from. It takes only those it doesn't know yet.
 * @param {string} dataDir Keycloak's
 * @returns {{ realms: string[], stale: boolean }} stale: a file changed since it was imported
 */
export function offerRealms(dataDir) {
  const files = realmFiles();
  const importDir = join(dataDir, 'import');
  rmSync(importDir, { recursive: true, force: true });
  mkdirSync(importDir, { recursive: true });
  for (const { file, text } of files) writeFileSync(join(importDir, file), text);

  const record = join(dataDir, 'imported-realms');
  const hash = hashOf(files);
  const before = existsSync(record) ? readFileSync(record, 'utf8') : undefined;
  if (before === undefined && files.length > 0) writeFileSync(record, hash);
  return { realms: files.map(({ realm }) => realm), stale: before !== undefined && before !== hash };
}
