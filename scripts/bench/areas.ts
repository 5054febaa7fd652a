import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topics } from '@firegrid/contracts';
import { createBroker, noLogger } from '@firegrid/messaging';
import { eventually } from '@firegrid/testkit';
import { freePorts } from '../process/ports.mjs';
import { runNode } from '../product/run-node.mjs';
import { migrateServices, startServices } from '../product/services.mjs';
import { type Part, median } from './measure.ts';

const importer = new URL('../../services/org/src/import-areas.ts', import.meta.url).pathname;
const rows = 31_691;
const times = 3;

export const areas: Part = {
  name: 'areas',
  about: `The ${rows.toLocaleString('en')} areas of Hunan: imported into an empty register, then all told by org`,
  async run() {
    const runs: { stored: number; told: number }[] = [];
    for (let i = 0; i < times; i += 1) runs.push(await importOnce());
    const figure = (name: string, of: 'stored' | 'told') => {
      const each = runs.map((run) => run[of]);
      return { name, unit: 's', value: median(each), runs: each };
    };
    return [figure('Areas imported', 'stored'), figure('Areas told on Kafka, after that', 'told')];
  },
};

async function importOnce(): Promise<{ stored: number; told: number }> {
  const logDir = await mkdtemp(join(tmpdir(), 'firegrid-bench-'));
  const prefix = `bench-${randomUUID().slice(0, 8)}`;
  const env = {
    FIREGRID_MONGO_URL: process.env.FIREGRID_MONGO_URL ?? '',
    FIREGRID_KAFKA_BROKERS: process.env.FIREGRID_KAFKA_BROKERS ?? '',
    FIREGRID_KEYCLOAK_URL: process.env.FIREGRID_KEYCLOAK_URL ?? '',
    FIREGRID_DB_PREFIX: `${prefix}-`,
    FIREGRID_TOPIC_PREFIX: `${prefix}.`,
    FIREGRID_MODE: 'development',
    FIREGRID_LOG_LEVEL: 'warn',
  };
  await migrateServices({ names: ['org'], env, logDir });
  const began = performance.now();
  await runNode(importer, { env, log: join(logDir, 'import.log') });
  const stored = (performance.now() - began) / 1000;

  const broker = createBroker({
    clientId: prefix,
    brokers: env.FIREGRID_KAFKA_BROKERS.split(','),
    topicPrefix: env.FIREGRID_TOPIC_PREFIX,
    logger: noLogger,
  });
  const starting = performance.now();
  const ports = await freePorts(['org']);
  const org = await startServices({ names: ['org'], env, logDir, ports });
  try {
    await eventually(
      'all areas are told',
      async () => {
        const positions = await broker.positions([topics.area.name]);
        return positions.reduce((sum, { high }) => sum + high, 0) >= rows;
      },
      180_000,
    );
    return { stored, told: (performance.now() - starting) / 1000 };
  } finally {
    await broker.close();
    await org.stopAll();
    await rm(logDir, { recursive: true });
  }
}
