import { randomUUID } from 'node:crypto';
import type { MongoClient } from 'mongodb';

interface Kept {
  readonly _id: string;
  readonly area?: { readonly code: string } | null;
  readonly state?: Readonly<Record<string, unknown>>;
}

/**
 * Puts copies of all that lies in an area beside it, straight into the database, so that every list has a second page.
 * Nobody is told of them.
 */
export async function copyAll(client: MongoClient, databases: string, copies: number): Promise<void> {
  const { databases: all } = await client.db().admin().listDatabases({ nameOnly: true });
  for (const { name } of all.filter(({ name }) => name.startsWith(databases))) {
    for (const collection of await client.db(name).collections()) {
      const placed = (await collection
        .find({ 'area.code': { $exists: true } })
        .toArray()) as unknown as Kept[];
      const copied = placed.flatMap((one) => Array.from({ length: copies }, () => copyOf(one)));
      if (copied.length > 0) await collection.insertMany(copied);
    }
  }
}

function copyOf({ pendingSince: _, ...one }: Kept & { pendingSince?: Date }): object {
  const _id = randomUUID();
  // There can be one of a name only.
  const state = one.state && 'username' in one.state ? { ...one.state, username: _id } : one.state;
  return { ...one, _id, state, outbox: [] };
}
