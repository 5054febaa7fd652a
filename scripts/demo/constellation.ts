import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '@firegrid/testkit';
import { dropBucket } from '@firegrid/testkit/bucket';
import { freePorts } from '../process/ports.mjs';
import { stateVariable } from '../backing/remote.mjs';
import { buildConsole } from '../product/console.mjs';
import { runNode } from '../product/run-node.mjs';
import { type Product, migrateServices, startServices } from '../product/services.mjs';
import { loadOrganisation } from './organisation.ts';
import { ownRealm } from './realm.ts';
import { cast } from './world.ts';

const root = new URL('../../', import.meta.url).pathname;
export const names = ['org', 'premises', 'inspections', 'hazards', 'notifications', 'media', 'gateway'] as const;

/** The whole product as processes, with databases, topics and a bucket of its own on whatever backing services there are. */
export interface Constellation {
  readonly product: Product;
  readonly world: World;
  stop(): Promise<void>;
}

/** Areas of the demo alone: its townships with all in them and above them. */
async function fewAreas(folder: string): Promise<string> {
  const all = (await readFile(join(root, 'services/org/data/hunan-areas.csv'), 'utf8')).split('\n');
  const townships = ['430121105', '430121104', '430181117'];
  const wanted = all.filter((line, i) => {
    const [code = ''] = line.split(',');
    return i === 0 || townships.some((township) => code.startsWith(township) || township.startsWith(code));
  });
  const file = join(folder, 'areas.csv');
  await writeFile(file, wanted.filter(Boolean).join('\n'));
  return file;
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
  // Beside those of the backing services, which a failed run keeps.
  const state = process.env[stateVariable];
  const logDir = state ? join(state, 'log', prefix) : folder;
  const removeRealm = await ownRealm(prefix, `http://localhost:${ports.gateway}`);
  await migrateServices({ env, logDir });
  const product = await startServices({ env, logDir, ports });
  const stop = async () => {
    await product.stopAll();
    await removeRealm();
    await dropBucket(env.FIREGRID_S3_BUCKET);
    await rm(folder, { recursive: true });
  };
  try {
    const importer = join(root, 'services/org/src/import-areas.ts');
    const args = [await fewAreas(folder), '--effective', '2023-06-30'];
    await runNode(importer, { args, env: product.env, log: join(folder, 'areas.log') });
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
