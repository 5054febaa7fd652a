import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Person, World } from '@firegrid/testkit';
import { dropBucket } from '@firegrid/testkit/bucket';
import { demoPeople } from '../../../libs/access/realm/demo-realm.mjs';
import { type Constellation, names } from '../../demo/constellation.ts';
import { Inside } from '../../demo/inside.ts';
import { cast } from '../../demo/world.ts';
import { freePorts } from '../../process/ports.mjs';
import { migrateServices, startServices } from '../../product/services.mjs';
import { restore } from '../backup/restore.ts';
import { type System, openSystem } from '../system.ts';

/** A product brought back from a backup, with databases, topics and a bucket of its own. */
export interface Rebuilt {
  readonly world: World;
  readonly person: (username: string) => Person;
  readonly inside: Inside;
  readonly system: System;
  /** From nothing to a product that serves and has read everything. */
  readonly seconds: number;
  stop(): Promise<void>;
}

/** What the tests' backing services have of their own, and what the services were told. */
export const settingsOf = (env: Readonly<Record<string, string>>) => ({ ...process.env, ...env });

/** A city's data centre burns down: services and realm are gone, only the backup in `folder` is not. */
export async function rebuild(
  lost: Constellation,
  folder: string,
  say: (line: string) => void,
): Promise<Rebuilt> {
  await lost.product.stopAll();
  await removeRealm(lost);
  const ports = await freePorts(names);
  const env = elsewhere(lost.product.env, ports);
  const logDir = join(folder, '..', 'log');
  const began = performance.now();
  await migrateServices({ env, logDir });
  const system = await openSystem(settingsOf(env));
  const ends = [() => system.close(), () => dropBucket(env['FIREGRID_S3_BUCKET'] ?? '')];
  const stop = async () => {
    for (const end of ends) await end();
  };
  try {
    await restore(system, { folder, resume: false, say });
    const product = await startServices({ env, logDir, ports });
    ends.unshift(() => product.stopAll());
    const inside = await Inside.of(env);
    ends.unshift(() => inside.close());
    await inside.rest(120_000);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const world = { ...lost.world, gateway: `http://127.0.0.1:${ports.gateway}` };
    await giveOldPasswords(system);
    return { world, person: cast(world), inside, system, seconds, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function elsewhere(env: Readonly<Record<string, string>>, ports: Readonly<Record<string, number>>) {
  const name = `drill-${randomUUID().slice(0, 8)}`;
  const urls = names.map((one) => [`FIREGRID_${one.toUpperCase()}_URL`, `http://127.0.0.1:${ports[one]}`]);
  return {
    ...env,
    ...(Object.fromEntries(urls) as Record<string, string>),
    FIREGRID_DB_PREFIX: `${name}-`,
    FIREGRID_TOPIC_PREFIX: `${name}.`,
    FIREGRID_S3_BUCKET: `${name}-media`,
    FIREGRID_ORIGIN: `http://localhost:${ports['gateway']}`,
  };
}

/** Ids of people are Keycloak's own: they come back under no other realm while this one is there. */
async function removeRealm({ product }: Constellation): Promise<void> {
  const system = await openSystem(settingsOf(product.env));
  await system.realm.remove();
  await system.close();
}

/** Nobody of the demo is there to choose a new one. */
async function giveOldPasswords({ realm }: System): Promise<void> {
  for (const { username, password } of demoPeople) await realm.setPassword(username, password);
}
