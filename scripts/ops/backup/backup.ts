import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '@firegrid/contracts';
import type { System } from '../system.ts';
import { collectionsOf, keepCollection } from './collections.ts';
import { keepTopic } from './events.ts';
import { type Manifest, type Part, readManifest, writeManifest } from './manifest.ts';
import { keepObjects } from './objects.ts';

export const collectionFile = (folder: string, name: string) => join(folder, 'databases', `${name}.gz`);
export const topicFile = (folder: string, name: string) => join(folder, 'topics', `${name}.gz`);
export const realmFile = (folder: string) => join(folder, 'realm.json');

/**
 * Copies everything FireGrid keeps into a folder while it runs. Interrupted, it goes on with what is missing.
 *
 * The order is what makes it consistent: read models first, then aggregates from those who only read of others to
 * those whom others read of, photos, people, and the topics last. So whatever is missing in an early copy comes again
 * from a topic; docs/operations/backup.md says why that is enough.
 */
export async function backUp(system: System, folder: string, say: (line: string) => void): Promise<Manifest> {
  mkdirSync(folder, { recursive: true });
  let manifest: Manifest = readManifest(folder) ?? { begunAt: new Date().toISOString(), parts: {} };
  const keep = async (name: string, copy: () => Promise<Part>): Promise<void> => {
    if (manifest.parts[name]) return;
    const began = performance.now();
    const part = await copy();
    manifest = { ...manifest, parts: { ...manifest.parts, [name]: part } };
    writeManifest(folder, manifest);
    say(`${name}: ${part.count} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  if (manifest.endedAt) return manifest;

  for (const named of await collectionsOf(system)) {
    const name = `${named.service}/${named.name}`;
    await keep(name, () => keepCollection(named, collectionFile(folder, name)));
  }
  await keep('objects', () => keepObjects(system, folder, say));
  await keep('realm', () => keepRealm(system, folder, say));
  for (const topic of Object.values(topics))
    await keep(`topic/${topic.name}`, () => keepTopic(system.broker, topic, topicFile(folder, topic.name)));
  manifest = { ...manifest, endedAt: new Date().toISOString() };
  writeManifest(folder, manifest);
  return manifest;
}

async function keepRealm({ realm }: System, folder: string, say: (line: string) => void): Promise<Part> {
  const file = realmFile(folder);
  if (!existsSync(file)) {
    const copy = await realm.read(say);
    writeFileSync(`${file}.part`, JSON.stringify(copy), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  const { users } = JSON.parse(readFileSync(file, 'utf8')) as { users: unknown[] };
  return { count: users.length, hash: '' };
}
