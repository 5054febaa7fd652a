import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '@firegrid/testkit';
import { dropBucket } from '@firegrid/testkit/bucket';
import { lastLineOf } from '../process/log.mjs';
import { freePorts } from '../process/ports.mjs';
import { buildConsole } from '../product/console.mjs';
import { type Product, migrateServices, startServices } from '../product/services.mjs';
import { importFewAreas } from './few-areas.ts';
import { loadOrganisation } from './organisation.ts';
import { ownRealm } from './realm.ts';
import { cast } from './world.ts';

export const names = [
  'org',
  'premises',
  'inspections',
  'hazards',
  'notifications',
  'media',
  'gateway',
] as const;

/** The whole product as processes, with databases, topics and a bucket of its own on whatever backing services there are. */
export interface Constellation {
  readonly product: Product;
  readonly world: World;
  /** @throws Error when a service had ended by itself */
  stop(): Promise<void>;
}

/**
 * Starts the product and loads the demo's organisation.
 * @param settings of the services, beside what they are told on a developer's machine
 */
export async function startConstellation(
  settings: Readonly<Record<string, string>> = {},
): Promise<Constellation> {
  await buildConsole();
  const folder = await mkdtemp(join(tmpdir(), 'firegrid-e2e-'));
  const ports = await freePorts(names);
  const prefix = `e2e-${randomUUID().slice(0, 8)}`;
  const env = {
    FIREGRID_MONGO_URL: process.env.FIREGRID_MONGO_URL ?? '',
    FIREGRID_KAFKA_BROKERS: process.env.FIREGRID_KAFKA_BROKERS ?? '',
    FIREGRID_KEYCLOAK_URL: process.env.FIREGRID_KEYCLOAK_URL ?? '',
    FIREGRID_DB_PREFIX: `${prefix}-`,
    FIREGRID_TOPIC_PREFIX: `${prefix}.`,
    FIREGRID_REALM: prefix,
    FIREGRID_S3_BUCKET: `${prefix}-media`,
    // The address browsers open: Keycloak sends them back to no other, the storage takes photos from no other.
    FIREGRID_ORIGIN: `http://localhost:${ports.gateway}`,
    FIREGRID_LOG_LEVEL: 'warn',
    ...settings,
  };
  const logDir = process.env.FIREGRID_TEST_LOGS ?? folder;
  const removeRealm = await ownRealm(prefix, `http://localhost:${ports.gateway}`);
  await migrateServices({ env, logDir });
  const product = await startServices({ env, logDir, ports });
  const crashes: string[] = [];
  for (const service of Object.values(product.services))
    service.onCrash = (text) => void crashes.push(`${text}: ${lastLineOf(service.log)}`);
  const stop = async () => {
    await product.stopAll();
    await removeRealm();
    await dropBucket(env.FIREGRID_S3_BUCKET);
    await rm(folder, { recursive: true });
    if (crashes.length > 0) throw new Error(crashes.join('\n'));
  };
  try {
    await importFewAreas(folder, product.env);
    const world = {
      gateway: `http://127.0.0.1:${ports.gateway}`,
      keycloak: env.FIREGRID_KEYCLOAK_URL,
      realm: prefix,
    };
    await loadOrganisation(cast(world));
    return { product, world, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
