import { randomUUID } from 'node:crypto';
import { type WireMessage, packEvent, topics } from '@firegrid/contracts';
import { Kafka, Partitioners, logLevel } from 'kafkajs';
import { createBroker, on, onBatch, startConsumer, startRelay } from '../src/index.ts';
import { pause } from '../src/patience.ts';
import { MemoryOutbox } from './outbox.ts';
import { quiet } from './quiet.ts';
import { clean, newPrefix } from './world.ts';

const topic = topics.hazard;
const batch = 500;

/** Messages a second from the first sent to the last handled. */
export interface Pair {
  readonly raw: number;
  readonly ours: number;
}

/**
 * The same messages, side by side: kafkajs sendBatch + eachBatch, and an outbox through relay and consumer, which also
 * decodes every event. Each repetition on topics of its own; both consumers have joined before the clock runs.
 */
export async function compareWithRaw(options: {
  brokers: string[];
  messages: number;
  /** How ours are handled: `onBatch` as a read model does, or `on` one by one as a reaction does. */
  handler: 'on' | 'onBatch';
}): Promise<Pair> {
  const messages = Array.from({ length: options.messages }, (_, index) => message(index));
  // Whoever goes second finds a warm broker: the order changes by chance.
  if (Math.random() < 0.5) {
    const raw = await rawRate(options.brokers, messages);
    return { raw, ours: await ourRate(options, messages) };
  }
  const ours = await ourRate(options, messages);
  return { raw: await rawRate(options.brokers, messages), ours };
}

function message(index: number): WireMessage & { id: string } {
  const key = randomUUID();
  const id = `${key}/1/0`;
  const body = {
    hazard: {
      id: key,
      number: `430121105-2026-${index}`,
      description: 'A locked emergency exit on the second floor. '.repeat(4),
    },
  };
  return { ...packEvent(topic, { id, key, at: new Date(), body }), id };
}

type Options = Parameters<typeof compareWithRaw>[0];
type Saved = WireMessage & { id: string };

async function ourRate({ brokers, handler }: Options, messages: readonly Saved[]): Promise<number> {
  const topicPrefix = newPrefix();
  const broker = createBroker({
    brokers,
    clientId: 'ours',
    topicPrefix,
    logger: quiet,
  });
  let seen = 0;
  const handle = {
    on: on(topic, async () => void (seen += 1)),
    onBatch: onBatch(topic, async ({ length }) => void (seen += length)),
  };
  const consumer = startConsumer({ broker, group: 'bench', handlers: [handle[handler]] });
  while (!consumer.ready().ok) await pause(20);
  const outbox = new MemoryOutbox();
  outbox.save(messages);
  const began = performance.now();
  const relay = startRelay({ broker, sources: [outbox], batch });
  while (seen < messages.length) await pause(1);
  const rate = (messages.length / (performance.now() - began)) * 1_000;
  await relay.stop();
  await consumer.stop();
  await broker.close();
  await clean(brokers, topicPrefix);
  return rate;
}

async function rawRate(brokers: string[], messages: readonly WireMessage[]): Promise<number> {
  const kafka = new Kafka({ clientId: 'raw', brokers, logLevel: logLevel.NOTHING });
  const prefix = newPrefix();
  const name = prefix + topic.name;
  const admin = kafka.admin();
  await admin.createTopics({ topics: [{ topic: name, numPartitions: topic.partitions }] });
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: name, maxWaitTimeInMs: 500 });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  let seen = 0;
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.subscribe({ topic: name, fromBeginning: true });
  await consumer.run({ eachBatch: async ({ batch: { messages: read } }) => void (seen += read.length) });
  await joined;
  const kept = messages.map(({ key, value, headers }) => ({
    key,
    value,
    headers: Object.fromEntries(Object.entries(headers).filter(([, text]) => text !== undefined)),
  }));
  const began = performance.now();
  await producer.connect();
  for (let at = 0; at < kept.length; at += batch) {
    await producer.sendBatch({
      acks: -1,
      topicMessages: [{ topic: name, messages: kept.slice(at, at + batch) }],
    });
  }
  while (seen < messages.length) await pause(1);
  const rate = (messages.length / (performance.now() - began)) * 1_000;
  await producer.disconnect();
  await consumer.disconnect();
  await clean(brokers, prefix);
  return rate;
}
