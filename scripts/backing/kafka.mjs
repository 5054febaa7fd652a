import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask } from '../process/ports.mjs';
import { installed, isInstalled } from './cache.mjs';
import { run } from './run.mjs';

const cacheName = 'kafka-4.4.0';
const here = fileURLToPath(new URL('./kafka/', import.meta.url));

// ApiVersions v0, the one request every broker answers at any stage of a connection.
const apiVersions = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);

const settings = ({ port, controllerPort, dir }) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  'controller.listener.names': 'CONTROLLER',
  listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
  'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
  'log.dirs': join(dir, 'log'),
  // A topic that nobody declared is a mistake that should be seen.
  'auto.create.topics.enable': false,
  'num.partitions': 6,
  'default.replication.factor': 1,
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 10,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'transaction.state.log.num.partitions': 5,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  // One machine, few consumers: joining need not wait for others, and a dead one may be missed fast.
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 1000,
  'log.cleaner.dedupe.buffer.size': 16 * 1024 * 1024,
});

const javaOptions = (installation) => [
  '-Xms128m',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  `-Dlog4j2.configurationFile=${join(here, 'log4j2.properties')}`,
  '-cp',
  join(installation, '*'),
];

/** @type {import('./recipe.mjs').Recipe} */
export const kafka = {
  name: 'kafka',
  title: 'Kafka',
  ports: ['kafka', 'kafkaController'],
  urlVariable: 'FIREGRID_KAFKA_BROKERS',
  environment: (ports) => ({ FIREGRID_KAFKA_BROKERS: `127.0.0.1:${ports.kafka}` }),
  ready: (ports) => ask(ports.kafka, apiVersions),

  needs: () => ({
    programs: isInstalled(cacheName) ? ['java'] : ['java', 'mvn'],
    gigabytes: isInstalled(cacheName) ? 0 : 0.2,
  }),

  install: (note) =>
    installed(cacheName, async (folder) => {
      note('fetching 43 MB, the first time only');
      const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
      await run('kafka', 'mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), goal, `-DoutputDirectory=${folder}`]);
    }),

  async start({ installation, dir, log, ports, launch }) {
    mkdirSync(dir, { recursive: true });
    const config = join(dir, 'server.properties');
    const lines = Object.entries(settings({ port: ports.kafka, controllerPort: ports.kafkaController, dir }));
    writeFileSync(config, lines.map(([key, value]) => `${key}=${value}\n`).join(''));
    const java = (args) => ({ command: 'java', args: [...javaOptions(installation), ...args], log });
    if (!existsSync(join(dir, 'log', 'meta.properties'))) {
      const clusterId = randomBytes(16).toString('base64url');
      const format = launch(java(['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config]));
      const { code } = await format.exited;
      if (code !== 0) throw new Error(`Kafka could not prepare ${dir}: see ${log}`);
    }
    launch(java(['kafka.Kafka', config]));
  },
};
