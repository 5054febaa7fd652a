import type { Topic, WireMessage } from '@firegrid/contracts';
import type { Broker } from '@firegrid/messaging';
import { messagesOf } from '../messages.ts';
import type { Named } from './collections.ts';
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
 * @param aggregates of all services, as they were restored
 * @returns how many
 */
export async function republish(
  broker: Broker,
  aggregates: readonly Named[],
  topic: Topic,
  file: string,
): Promise<number> {
  const owners = aggregates.filter(({ service }) => service === topic.owner);
  let sent = 0;
  let waiting: WireMessage[] = [];
  const send = async () => {
    const known = await versionsOf(owners, waiting.map(aggregateOf));
    const messages = waiting.filter((one) => versionOf(one) <= (known.get(aggregateOf(one)) ?? 0));
    waiting = [];
    if (messages.length > 0) await broker.send(messages);
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
  owners: readonly Named[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const { store, name } of owners) {
    const found = store.collection<{ _id: string; version: number }>(name);
    const cursor = found.find({ _id: { $in: [...ids] } }, { projection: { version: 1 } });
    for (const { _id, version } of await cursor.toArray()) versions.set(_id, version);
  }
  return versions;
}
