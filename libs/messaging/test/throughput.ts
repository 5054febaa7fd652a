import { randomUUID } from 'node:crypto';
import { type WireMessage, packEvent, topics } from '@firegrid/contracts';
import { Kafka, Partitioners, logLevel } from 'kafkajs';
import { createBroker, onBatch, startConsumer, startRelay } from '../src/index.ts';
import { pause } from '../src/patience.ts';
import { MemoryOutbox } from './outbox.ts';
import { quiet } from './quiet.ts';

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
export async function compareWithRaw(options: { brokers: string[]; messages: number }): Promise<Pair> {
  const messages = Array.from({ length: options.messages }, (_, index) => message(index));
  // Whoever goes second finds a warm broker: the order changes by chance.
  if (Math.random() < 0.5) {
    const raw = await rawRate(options.brokers, messages);
    return { raw, ours: await ourRate(options.brokers, messages) };
  }
  const ours = await ourRate(options.brokers, messages);
  return { raw: await rawRate(options.brokers, messages), ours };
}

function message(index: number): WireMessage & { id: string } {
  const key = randomUUID();
  const id = `${key}/1/0`;
  const body = {
    hazard: { id: key, number: `430121105-2026-${index}`, description: 'A locked emergency exit on the second floor. '.repeat(4) },
  };
  return { ...packEvent(topic, { id, key, at: new Date(), body }), id };
}

async function ourRate(brokers: string[], messages: readonly (WireMessage & { id: string })[]): Promise<number> {
  const broker = createBroker({ brokers, clientId: 'ours', topicPrefix: `bench-${randomUUID()}.`, logger: quiet });
  let seen = 0;
  const handlers = [onBatch(topic, async (events) => void (seen += events.length))];
  const consumer = startConsumer({ broker, group: 'bench', handlers });
  while (!consumer.ready().ok) await pause(20);
  await broker.send([]);
  await broker.healthy();
  const outbox = new MemoryOutbox();
  outbox.save(messages);
  const began = performance.now();
  const relay = startRelay({ broker, sources: [outbox], batch });
  while (seen < messages.length) await pause(1);
  const rate = (messages.length / (performance.now() - began)) * 1_000;
  await relay.stop();
  await consumer.stop();
  await broker.close();
  return rate;
}

async function rawRate(brokers: string[], messages: readonly WireMessage[]): Promise<number> {
  const kafka = new Kafka({ clientId: 'raw', brokers, logLevel: logLevel.NOTHING });
  const name = `bench-${randomUUID()}.${topic.name}`;
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
  const began = performance.now();
  await producer.connect();
  const kept = messages.map(({ key, value, headers }) => ({
    key,
    value,
    headers: Object.fromEntries(Object.entries(headers).filter(([, text]) => text !== undefined)),
  }));
  for (let at = 0; at < kept.length; at += batch) {
    await producer.sendBatch({ acks: -1, topicMessages: [{ topic: name, messages: kept.slice(at, at + batch) }] });
  }
  while (seen < messages.length) await pause(1);
  const rate = (messages.length / (performance.now() - began)) * 1_000;
  await producer.disconnect();
  await consumer.disconnect();
  return rate;
}
