import { readFileSync } from 'node:fs';
import { topics } from '@firegrid/contracts';
import { Problem } from '../../process/problem.mjs';
import type { RealmCopy } from '../realm.ts';
import type { Service, System } from '../system.ts';
import { collectionFile, realmFile, topicFile } from './backup.ts';
import { type Named, collectionsOf, refill, weigh } from './collections.ts';
import { republish } from './events.ts';
import { type Manifest, type Part, wholeManifest } from './manifest.ts';
import { returnObjects, weighObjects } from './objects.ts';

interface Restoring {
  readonly folder: string;
  /** Goes on with an attempt that was interrupted. */
  readonly resume: boolean;
  readonly say: (line: string) => void;
}

/**
 * Puts a backup into an empty system whose indexes, topics and bucket are there (`migrate`), and whose services do not
 * run: what they learn they learn from the topics, from their beginning.
 * @throws Problem when it is not empty, or in the end does not hold what the backup held
 */
export async function restore(system: System, { folder, resume, say }: Restoring): Promise<Manifest> {
  const manifest = wholeManifest(folder);
  const collections = collectionsIn(manifest, system);
  if (!resume) await refuseFull(system, collections);

  for (const { name, named, part } of collections) {
    await refill(named, collectionFile(folder, name));
    insistOn(name, part, await weigh(named));
    say(`${name}: ${part.count}`);
  }
  await returnObjects(system, folder);
  insistOn('objects', manifest.parts['objects'], await weighObjects(system));
  say(`objects: ${manifest.parts['objects']?.count}`);

  if (!(await system.realm.exists()))
    await system.realm.write(JSON.parse(readFileSync(realmFile(folder), 'utf8')) as RealmCopy);
  say(`realm: ${manifest.parts['realm']?.count} people, who choose new passwords`);

  const aggregates = (await collectionsOf(system)).filter((one) => one.aggregates);
  for (const topic of Object.values(topics)) {
    const sent = await republish(system.broker, aggregates, topic, topicFile(folder, topic.name));
    say(`${topic.name}: ${sent} of ${manifest.parts[`topic/${topic.name}`]?.count} published again`);
  }
  return manifest;
}

function collectionsIn(manifest: Manifest, { stores }: System) {
  return Object.entries(manifest.parts).flatMap(([name, part]) => {
    const [service = '', collection = ''] = name.split('/');
    const store = stores.get(service as Service);
    if (!store) return [];
    const named: Named = { service: service as Service, name: collection, store };
    return [{ name, named, part }];
  });
}

async function refuseFull(
  { realm }: System,
  collections: readonly { readonly name: string; readonly named: Named }[],
): Promise<void> {
  for (const { name, named } of collections) {
    if (await named.store.collection(named.name).findOne({}))
      throw new Problem(`${name} is not empty: restore into an empty system, or go on with --resume`);
  }
  if (await realm.exists())
    throw new Problem(`realm ${realm.name} is there already: name another, or go on with --resume`);
}

function insistOn(name: string, kept: Part | undefined, found: Part): void {
  if (kept?.count === found.count && kept.hash === found.hash) return;
  throw new Problem(`${name} holds ${found.count} where the backup held ${kept?.count}, or not the same`);
}
