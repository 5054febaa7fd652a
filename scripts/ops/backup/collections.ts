import { type Store, isDuplicate } from '@firegrid/store';
import { BSON } from 'mongodb';
import type { Service, System } from '../system.ts';
import type { Part } from './manifest.ts';
import { pack, unpack } from './packed.ts';
import { Sum } from './sum.ts';

/** Of each database, made anew by `migrate`: what has run, and who runs it. */
const migrations = 'migrations';
const batch = 500;

export interface Named {
  readonly service: Service;
  readonly name: string;
  readonly store: Store;
}

export interface Found extends Named {
  /** Records with an audit and an outbox; everything else follows from them. */
  readonly aggregates: boolean;
}

/** Aggregates that change others of their service: copied before them, they carry out again what the others lack. */
const drivers = new Set(['hazards/transfers', 'premises/imports', 'org/imports', 'org/areas']);
/** Copied last, it may have given out more numbers than were used, never fewer. */
const counters = 'numbers';

/**
 * Of all services, in the order in which they are copied: read models and the like; aggregates, service by service, what
 * drives others first; counters.
 */
export async function collectionsOf({ stores }: System): Promise<Found[]> {
  const found: Found[] = [];
  for (const [service, store] of stores) {
    const own: Found[] = [];
    for (const { name } of await store.connection.listCollections()) {
      if (name === migrations || name.startsWith('system.')) continue;
      const one = await store.collection(name).findOne({}, { projection: { outbox: 1 } });
      own.push({ service, name, store, aggregates: Array.isArray(one?.['outbox']) });
    }
    const drives = ({ name }: Found) => Number(drivers.has(`${service}/${name}`));
    found.push(...own.toSorted((a, b) => drives(b) - drives(a)));
  }
  const phase = ({ name, aggregates }: Found) => (name === counters ? 2 : Number(aggregates));
  return found.toSorted((a, b) => phase(a) - phase(b));
}

/** Documents as they lie there, and their sum. */
async function* raw({ store, name }: Named, sum: Sum): AsyncIterable<Uint8Array> {
  const cursor = store.collection(name).find({}, { raw: true, batchSize: batch });
  for await (const document of cursor as unknown as AsyncIterable<Uint8Array>) {
    sum.add(document);
    yield document;
  }
}

/** Writes a collection to a file. */
export async function keepCollection(named: Named, file: string): Promise<Part> {
  const sum = new Sum();
  await pack(file, raw(named, sum));
  return { count: sum.count, hash: sum.hash };
}

/** What a collection holds now. */
export async function weigh(named: Named): Promise<Part> {
  const sum = new Sum();
  for await (const document of raw(named, sum)) void document;
  return { count: sum.count, hash: sum.hash };
}

/** Puts a file's documents into a collection; those that are there from an interrupted attempt are left. */
export async function refill({ store, name }: Named, file: string): Promise<void> {
  const collection = store.collection(name);
  let waiting: BSON.Document[] = [];
  const put = async () => {
    const documents = waiting;
    waiting = [];
    if (documents.length === 0) return;
    await collection.insertMany(documents, { ordered: false }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  };
  for await (const piece of unpack(file)) {
    // Numbers keep their kind: a 1 that was a double is one again.
    waiting.push(BSON.deserialize(piece, { promoteValues: false }));
    if (waiting.length === batch) await put();
  }
  await put();
}
