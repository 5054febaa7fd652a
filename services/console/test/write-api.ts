import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentAt } from '../../../scripts/api/document.ts';
import { freePorts } from '../../../scripts/process/ports.mjs';
import { migrateServices, startServices } from '../../../scripts/product/services.mjs';
import { serviceNames } from '../../../scripts/services.mjs';
import { typesFile, typesOf } from './api-types.ts';

/** npm run api: asks the product at FIREGRID_URL, else one started for this on the backing services of the environment. */
const address = process.env.FIREGRID_URL;
if (address) await write(address);
else await withServices(write);

async function write(gateway: string): Promise<void> {
  await writeFile(typesFile, await typesOf(await documentAt(gateway)));
}

async function withServices(work: (gateway: string) => Promise<void>): Promise<void> {
  const logDir = await mkdtemp(join(tmpdir(), 'firegrid-api-'));
  const names = serviceNames();
  const ports = await freePorts(names);
  const prefix = `api-${randomUUID().slice(0, 8)}`;
  const given = ['FIREGRID_MONGO_URL', 'FIREGRID_KAFKA_BROKERS', 'FIREGRID_KEYCLOAK_URL'];
  const env = {
    ...Object.fromEntries(given.map((name) => [name, process.env[name] ?? ''])),
    FIREGRID_DB_PREFIX: `${prefix}-`,
    FIREGRID_TOPIC_PREFIX: `${prefix}.`,
    FIREGRID_LOG_LEVEL: 'warn',
  };
  await migrateServices({ env, logDir });
  const product = await startServices({ env, logDir, ports });
  try {
    await work(`http://127.0.0.1:${ports.gateway}`);
  } finally {
    await product.stopAll();
    await rm(logDir, { recursive: true });
  }
}
