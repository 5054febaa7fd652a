import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Topic, WireMessage } from '@firegrid/contracts';
import type { Broker, Incoming } from '@firegrid/messaging';
import type { System, Service } from '../system.ts';
import type { Part } from './manifest.ts';
import { pack, unpack } from './packed.ts';

const batch = 500;
/** Longest silence of the broker while there is something to read. */
const silenceMs = 60_000;

/** Everything a topic holds at this moment, in the order of each key. */
async function* messagesOf(broker: Broker, topic: Topic): AsyncIterable<Incoming> {
  const positions = await broker.positions([topic.name]);
  const goals = new Map(positions.filter(({ low, high }) => high > low).map((at) => [at.partition, at.high]));
  const next = new Map(positions.map(({ partition, low }) => [partition, low]));
  const arrived: Incoming[] = [];
  let fault: Error | undefined;
  const member = broker.subscribe({
    group: `backup-${randomUUID()}`,
    topics: [topic.name],
    startAt: ({ partition }) => next.get(partition) ?? 0,
    async work({ partition, messages }) {
      const goal = goals.get(partition) ?? 0;
      arrived.push(...messages.filter(({ offset }) => offset < goal));
      const done = (messages.at(-1)?.offset ?? 0) + 1;
      next.set(partition, done);
      if (done >= goal) goals.delete(partition);
      return { done };
    },
    crashed: (error) => (fault = error),
  });
  try {
    let heard = Date.now();
    while (goals.size > 0 || arrived.length > 0) {
      if (fault) throw fault;
      if (Date.now() - heard > silenceMs)
        throw new Error(`nothing more of ${topic.name} came from the broker`);
      if (arrived.length > 0) heard = Date.now();
      else await pause(20);
      yield* arrived.splice(0);
    }
  } finally {
    await member.stop();
  }
}

/** Writes what a topic holds to a file. */
export async function keepTopic(broker: Broker, topic: Topic, file: string): Promise<Part> {
  let count = 0;
  async function* packed() {
    for await (const { key, headers, value } of messagesOf(broker, topic)) {
      count += 1;
      yield Buffer.from(JSON.stringify([key, headers, value.toString('base64')]));
    }
  }
  await pack(file, packed());
  return { count, hash: '' };
}

/**
 * Publishes a file's messages again. What was published after its aggregate had been copied is left out: nobody shall
 * know of a version that its owner has not.
 * @returns how many
 */
export async function republish(system: System, topic: Topic, file: string): Promise<number> {
  let sent = 0;
  let waiting: WireMessage[] = [];
  const send = async () => {
    const known = await versionsOf(system, topic.owner as Service, waiting.map(aggregateOf));
    const messages = waiting.filter((one) => versionOf(one) <= (known.get(aggregateOf(one)) ?? 0));
    waiting = [];
    if (messages.length > 0) await system.broker.send(messages);
    sent += messages.length;
  };
  for await (const piece of unpack(file)) {
    const [key, headers, value] = JSON.parse(piece.toString()) as [string, Record<string, string>, string];
    waiting.push({ topic: topic.name, key, headers, value: Buffer.from(value, 'base64') });
    if (waiting.length === batch) await send();
  }
  await send();
  return sent;
}

/** An event's id is "<aggregate>/<version>/<n>". */
const idOf = ({ headers }: WireMessage) => (headers['ce_id'] ?? '').split('/');
const aggregateOf = (message: WireMessage) => idOf(message)[0] ?? '';
const versionOf = (message: WireMessage) => Number(idOf(message)[1]);

async function versionsOf(
  { stores }: System,
  service: Service,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const store = stores.get(service);
  const versions = new Map<string, number>();
  for (const { name } of (await store?.connection.listCollections()) ?? []) {
    const found = store?.collection<{ _id: string; version?: number; outbox?: unknown }>(name);
    const cursor = found?.find({ _id: { $in: [...ids] } }, { projection: { version: 1, outbox: 1 } });
    for (const { _id, version, outbox } of (await cursor?.toArray()) ?? []) {
      if (outbox !== undefined && version !== undefined) versions.set(_id, version);
    }
  }
  return versions;
}
