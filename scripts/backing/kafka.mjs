import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, freePorts } from '../process/ports.mjs';
import { cacheDir, installed, isInstalled } from './cache.mjs';
import { archiveClasses, mavenEnv, shortLived, useArchive } from './java.mjs';
import { runFirst } from './first-run.mjs';
import { run } from './run.mjs';

const cacheName = 'kafka-4.4.0-r1';
const here = fileURLToPath(new URL('./kafka/', import.meta.url));

// ApiVersions v0, the one request every broker answers at any stage of a connection.
const apiVersions = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);

/** A second door, for those who know the broker by another name than loopback. */
function secondListener(away) {
  if (!away) return {};
  return {
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,AWAY:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
  };
}

const settings = ({ port, controllerPort, dir, away }) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  'controller.listener.names': 'CONTROLLER',
  listeners: [
    `PLAINTEXT://127.0.0.1:${port}`,
    `CONTROLLER://127.0.0.1:${controllerPort}`,
    ...(away ? [`AWAY://127.0.0.1:${away.port}`] : []),
  ].join(),
  'advertised.listeners': [
    `PLAINTEXT://127.0.0.1:${port}`,
    ...(away ? [`AWAY://${away.host}:${away.port}`] : []),
  ].join(),
  ...secondListener(away),
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

/** Its jars are named relative to the installation, which has another name while it is being made. */
const java = ({ installation, archive, args }) => ({
  command: 'java',
  cwd: installation,
  args: [
    '-Xms128m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    `-Dlog4j2.configurationFile=${join(here, 'log4j2.properties')}`,
    ...archive,
    '-cp',
    'libs/*',
    ...args,
  ],
});

function configure(where) {
  const file = join(where.dir, 'server.properties');
  const lines = Object.entries(settings(where));
  writeFileSync(file, lines.map(([key, value]) => `${key}=${value}\n`).join(''));
  return file;
}

/**
 * A formatted log, copied for every new state, and an archive of the classes a start loads: both take
 * half of the time that a start takes without them.
 */
async function makeSeed(installation) {
  const dir = join(installation, 'first');
  mkdirSync(dir);
  const { port, controllerPort } = await freePorts(['port', 'controllerPort']);
  const config = configure({ dir, port, controllerPort });
  // Every state is a cluster of its own machine: they may share an id.
  const format = ['kafka.tools.StorageTool', 'format', '-t', 'firegrid-development', '-c', config];
  const { command, args } = java({ installation, archive: shortLived, args: format });
  await run('kafka', command, args, { cwd: installation });
  cpSync(join(dir, 'log'), join(installation, 'seed'), { recursive: true });

  const archive = [...shortLived, ...archiveClasses(installation)];
  const broker = java({ installation, archive, args: ['kafka.Kafka', config] });
  const program = { ...broker, log: join(cacheDir(), 'log', 'kafka.log') };
  await runFirst('Kafka', program, { ready: () => ask(port, apiVersions), seconds: 120 });
  rmSync(dir, { recursive: true });
}

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
    seconds: isInstalled(cacheName) ? 0 : 15,
  }),

  install: (note) =>
    installed(cacheName, async (folder) => {
      note('fetching 43 MB, the first time only');
      const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
      const libs = `-DoutputDirectory=${join(folder, 'libs')}`;
      await run('kafka', 'mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), goal, libs], { env: mavenEnv() });
      note('preparing an empty log');
      await makeSeed(folder);
    }),

  async start({ installation, dir, log, ports, launch, kafkaAway }) {
    mkdirSync(dir, { recursive: true });
    const data = join(dir, 'log');
    if (!existsSync(data)) {
      cpSync(join(installation, 'seed'), `${data}.part`, { recursive: true });
      renameSync(`${data}.part`, data);
    }
    const config = configure({
      dir,
      port: ports.kafka,
      controllerPort: ports.kafkaController,
      away: kafkaAway,
    });
    launch({
      ...java({ installation, archive: useArchive(installation), args: ['kafka.Kafka', config] }),
      log,
    });
  },
};
