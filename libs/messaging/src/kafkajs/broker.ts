import type { WireMessage } from '@firegrid/contracts';
import { type Admin, Kafka, type Producer, Partitioners, logLevel } from 'kafkajs';
import { pause } from '../patience.ts';
import type { Broker, Logger, Membership, Position } from '../port.ts';
import { guardLostRejections, mendNegativeTimeouts } from './faults.ts';
import { join } from './membership.ts';
import { type Making, makeTopics, statesOf } from './topics.ts';

export interface BrokerOptions extends Making {
  /** host:port of some of the cluster's brokers. */
  readonly brokers: readonly string[];
  readonly tls?: boolean;
  /** By SCRAM-SHA-512. */
  readonly login?: { readonly username: string; readonly password: string };
  readonly clientId: string;
  /** Before every topic and group name, so that installations and tests can share a cluster. */
  readonly topicPrefix: string;
  readonly logger: Logger;
}

/** Short, so that the relay hears of an outage within seconds; trying on is its own business. */
const retry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 };
/** Below the broker's default message.max.bytes of 1 MiB, even if all went to one partition. */
const requestBytes = 800_000;
/** How long one request may take. */
const requestMs = 15_000;

mendNegativeTimeouts();

/** The port on kafkajs 2.2.4. This folder alone knows the client, and works around its faults: the numbers are its issues. */
export function createBroker(options: BrokerOptions): Broker {
  const { brokers, clientId, topicPrefix, logger, tls = false, login } = options;
  const kafka = new Kafka({
    clientId,
    brokers: [...brokers],
    ssl: tls,
    ...(login ? { sasl: { mechanism: 'scram-sha-512', ...login } } : {}),
    connectionTimeout: 3_000,
    requestTimeout: requestMs,
    retry,
    logLevel: logLevel.WARN,
    // What kafkajs calls an error is mostly an outage it tries to mend; what can't be mended is told by us.
    logCreator: () => (entry) => {
      const { broker, groupId, error, message } = entry.log as Record<string, string | undefined>;
      const tell = entry.level === logLevel.ERROR ? 'info' : 'debug';
      logger[tell]({ broker, groupId, cause: error }, `kafkajs ${entry.namespace}: ${message}`);
    },
  });
  const full = (name: string): string => topicPrefix + name;
  const producer = renewed(() =>
    kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, allowAutoTopicCreation: false }),
  );
  const admin = renewed(() => kafka.admin());
  const members = new Set<Membership>();
  const stopGuarding = guardLostRejections(logger);

  return {
    logger,
    async ensureTopics(topics) {
      if (topics.length === 0) return;
      await admin.use(async (client) => {
        const there = new Set(await client.listTopics());
        const missing = topics.filter(({ name }) => !there.has(full(name)));
        if (missing.length === 0) return;
        await makeTopics(client, missing, full, options);
      });
    },
    describe: (topics) => admin.use((client) => statesOf(client, topics, full)),
    topicNames: (beginning) =>
      admin.use(async (client) =>
        (await client.listTopics())
          .filter((name) => name.startsWith(full(beginning)))
          .map((name) => name.slice(topicPrefix.length))
          .sort(),
      ),
    async send(messages) {
      for (const chunk of chunks(messages)) {
        await producer.use((client) => client.sendBatch({ acks: -1, topicMessages: byTopic(chunk, full) }));
      }
    },
    subscribe(subscription) {
      const member = join({ kafka, prefix: topicPrefix, logger, subscription });
      members.add(member);
      return member;
    },
    positions: (topics, group) => admin.use((client) => positionsOf(client, topics, full, group)),
    rewind: (group, topics) =>
      admin.use(async (client) => {
        for (const topic of topics.map(full)) {
          const partitions = (await client.fetchTopicOffsets(topic)).map(({ partition, low }) => ({
            partition,
            offset: low,
          }));
          await client.setOffsets({ groupId: full(group), topic, partitions });
        }
      }),
    trim: ({ topic, partition }, offset) =>
      admin.use((client) =>
        client.deleteTopicRecords({
          topic: full(topic),
          partitions: [{ partition, offset: String(offset) }],
        }),
      ),
    healthy: () =>
      admin
        .use((client) => client.describeCluster())
        .then(
          () => true,
          () => false,
        ),
    async close() {
      await Promise.all([...members].map((member) => member.stop()));
      await Promise.all([producer.close(), admin.close()]);
      stopGuarding();
    },
  };
}

/** A client made on first use, and made anew after a fault: kafkajs may not reconnect (#919), or keep a bad list of topics. */
function renewed<Client extends Producer | Admin>(make: () => Client) {
  let current: Promise<Client> | undefined;
  const connected = async (): Promise<Client> => {
    const client = make();
    try {
      await client.connect();
      return client;
    } catch (error) {
      abandon(client);
      throw error;
    }
  };
  return {
    async use<Result>(act: (client: Client) => Promise<Result>): Promise<Result> {
      const mine = (current ??= connected());
      try {
        return await act(await mine);
      } catch (error) {
        if (current === mine) current = undefined;
        mine.then(abandon, () => undefined);
        throw error;
      }
    },
    async close(): Promise<void> {
      const client = await current?.catch(() => undefined);
      current = undefined;
      await client?.disconnect().catch(() => undefined);
    },
  };
}

/** It may wait long for answers that don't come: nobody waits for it. */
function abandon(client: Producer | Admin): void {
  client.disconnect().catch(() => undefined);
}

async function positionsOf(
  client: Admin,
  topics: readonly string[],
  full: (name: string) => string,
  group?: string,
): Promise<Position[]> {
  const committed = new Map<string, number>();
  if (group !== undefined) {
    for (const { topic, partitions } of await committedBy(client, full(group), topics.map(full))) {
      for (const { partition, offset } of partitions) committed.set(`${topic}/${partition}`, Number(offset));
    }
  }
  const ofTopic = async (topic: string): Promise<Position[]> =>
    (await client.fetchTopicOffsets(full(topic))).map(({ partition, low, high }) => {
      const at = committed.get(`${full(topic)}/${partition}`) ?? -1;
      return { topic, partition, low: Number(low), high: Number(high), ...(at < 0 ? {} : { committed: at }) };
    });
  return (await Promise.all(topics.map(ofTopic))).flat();
}

const settling = new Set([
  'NOT_COORDINATOR_FOR_GROUP',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'GROUP_LOAD_IN_PROGRESS',
] as (string | undefined)[]);

/** A broker that never had a group first makes the topic of their offsets: until then it coordinates none. */
async function committedBy(client: Admin, groupId: string, topics: string[]) {
  const end = Date.now() + requestMs;
  for (;;) {
    try {
      return await client.fetchOffsets({ groupId, topics });
    } catch (error) {
      if (!settling.has((error as { type?: string }).type) || Date.now() > end) throw error;
      await pause(200);
    }
  }
}

/** In order, each small enough for one request. */
function* chunks(messages: readonly WireMessage[]): Generator<WireMessage[]> {
  let chunk: WireMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = message.value.length + 1_000;
    if (bytes + size > requestBytes && chunk.length > 0) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(message);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

function byTopic(messages: readonly WireMessage[], full: (name: string) => string) {
  const topics = new Map<string, WireMessage[]>();
  for (const message of messages) {
    const of = topics.get(message.topic);
    if (of) of.push(message);
    else topics.set(message.topic, [message]);
  }
  return [...topics].map(([topic, of]) => ({
    topic: full(topic),
    messages: of.map(({ key, value, headers }) => ({ key, value, headers: given(headers) })),
  }));
}

/** kafkajs fails on a header without a value; an optional attribute comes back from an outbox as one. */
function given(headers: WireMessage['headers']): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in headers) if (typeof headers[name] === 'string') kept[name] = headers[name];
  return kept;
}
