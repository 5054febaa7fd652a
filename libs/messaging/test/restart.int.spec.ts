import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { topics } from '@firegrid/contracts';
import { broadcast, createBroker, on, startConsumer, startRelay } from '../src/index.ts';
import { pause } from '../src/patience.ts';
import { MemoryOutbox } from './outbox.ts';
import { quiet } from './quiet.ts';
import { Seen, event, keys, until, upTo } from './world.ts';

interface Backing {
  readonly env: { readonly FIREGRID_KAFKA_BROKERS: string };
  readonly services: { readonly kafka: { start(): Promise<void>; stop(): Promise<void> } };
  stopAll(): Promise<void>;
}

// Written in JavaScript, as it runs before anything is installed.
const scripts = new URL('../../../scripts/', import.meta.url);
const { startBacking } = (await import(new URL('backing/index.mjs', scripts).href)) as {
  startBacking: (options: object) => Promise<Backing>;
};
const { freePorts } = (await import(new URL('process/ports.mjs', scripts).href)) as {
  freePorts: (names: string[]) => Promise<Record<string, number>>;
};

const stateDir = mkdtempSync(join(tmpdir(), 'firegrid-restart-'));
let kafka: Backing;
const lost: unknown[] = [];
const listen = (reason: unknown): void => void lost.push(reason);

beforeAll(async () => {
  // This broker is stopped in the middle: it must not be the one others use.
  delete process.env.FIREGRID_KAFKA_BROKERS;
  const ports = await freePorts(['kafka', 'kafkaController']);
  kafka = await startBacking({ only: ['kafka'], stateDir, ports, durable: false });
  process.on('uncaughtException', listen);
}, 180_000);

afterAll(async () => {
  process.off('uncaughtException', listen);
  await kafka?.stopAll();
  rmSync(stateDir, { recursive: true, force: true });
}, 60_000);

it('loses nothing and keeps every order when the broker is away for a while', async () => {
  const brokers = kafka.env.FIREGRID_KAFKA_BROKERS.split(',');
  const broker = createBroker({ brokers, clientId: 'restart', topicPrefix: '', logger: quiet });
  const [seen, told, outbox] = [new Seen(), new Seen(), new MemoryOutbox()];
  const handlers = [on(topics.area, async (received) => seen.add(received))];
  const consumer = startConsumer({ broker, group: 'restart', handlers });
  const news = broadcast({ broker, topic: topics.area, handler: async (received) => told.add(received) });
  const relay = startRelay({ broker, sources: [outbox], topics: [topics.area], pollMs: 100 });
  await news.caughtUp;
  const save = (from: number, to: number): void => {
    for (let n = from; n <= to; n += 1) keys(20).forEach((key) => outbox.save([event(key, n)]));
  };

  save(1, 10);
  await until('the first are handled', () => seen.distinct, 200);
  save(11, 12);
  const stopped = kafka.services.kafka.stop();
  save(13, 20);
  await stopped;
  save(21, 30);
  await until(
    'the consumer says that it is away',
    () => consumer.ready(),
    ({ ok }) => !ok,
    60_000,
  );
  await pause(5_000);
  expect(outbox.waiting.size).toBe(20);
  await kafka.services.kafka.start();
  save(31, 40);

  await until('all are published', () => outbox.waiting.size, 0, 60_000);
  await until('all are handled', () => [seen.distinct, told.distinct], [800, 800], 60_000);
  for (const key of keys(20)) expect([seen.of(key), told.of(key)]).toEqual([upTo(40), upTo(40)]);
  await until(
    'the consumer is well again',
    () => consumer.ready(),
    ({ ok }) => ok,
  );
  expect(lost).toEqual([]);
  await Promise.all([relay.stop(), consumer.stop(), news.stop()]);
  await broker.close();
}, 240_000);
