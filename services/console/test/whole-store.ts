import { topics } from '@firegrid/contracts';
import { createBroker, noLogger } from '@firegrid/messaging';
import { connectStore } from '@firegrid/store';
import { eventually } from '@firegrid/testkit';

/**
 * All that is stored, as JSON would have it: to look for what must not be there.
 * @param databases of these names, or that begin so
 * @param only this collection
 */
export async function everyDocument(databases: string, only?: string): Promise<unknown[]> {
  const { FIREGRID_MONGO_URL: url = 'mongodb://127.0.0.1:27017/?directConnection=true' } = process.env;
  const store = await connectStore({ url, database: 'admin' });
  const client = store.connection.getClient();
  try {
    const { databases: all } = await client.db('admin').admin().listDatabases();
    const found: unknown[] = [];
    for (const { name } of all.filter((one) => one.name.startsWith(databases))) {
      const db = client.db(name);
      const names = (await db.listCollections().toArray()).map((one) => one.name);
      for (const collection of names.filter((one) => only === undefined || one === only))
        found.push(...(await db.collection(collection).find({}).toArray()));
    }
    return found;
  } finally {
    await store.close();
  }
}

/**
 * All messages of all topics from the beginning, keys, values and headers, as text.
 * @param id read until this hazard is known to have come to `last`
 */
export async function everyMessage(
  env: Readonly<Record<string, string>>,
  id: string,
  last: string,
): Promise<string> {
  const broker = createBroker({
    brokers: (env.FIREGRID_KAFKA_BROKERS ?? '').split(','),
    clientId: 'whole-store',
    topicPrefix: env.FIREGRID_TOPIC_PREFIX ?? '',
    logger: noLogger,
  });
  const read: string[] = [];
  let ended = false;
  broker.subscribe({
    group: 'whole-store',
    topics: Object.values(topics).map(({ name }) => name),
    startAt: () => 0,
    work: async ({ messages }) => {
      for (const { key, value, headers, offset: _ } of messages) {
        const text = [key, JSON.stringify(headers), Buffer.from(value ?? []).toString('utf8')].join('\n');
        ended ||= text.includes(id) && text.includes(last);
        read.push(text);
      }
      return { done: (messages.at(-1)?.offset ?? 0) + 1 };
    },
    crashed: (error) => {
      throw error;
    },
  });
  try {
    await eventually('the end of it is told', async () => ended);
    return read.join('\n');
  } finally {
    await broker.close();
  }
}
