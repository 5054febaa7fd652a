import type { Topic, WireMessage } from '@firegrid/contracts';
import type { Broker } from '@firegrid/messaging';
import { messagesOf } from '../messages.ts';
import type { System, Service } from '../system.ts';
import type { Part } from './manifest.ts';
import { pack, unpack } from './packed.ts';

const batch = 500;

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
