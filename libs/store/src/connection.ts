import type { mongo } from 'mongoose';
import mongoose, { type Connection } from 'mongoose';
import { answered } from './answered.ts';
import { mendLostWrites } from './faults.ts';

mendLostWrites();

/** The database of one service. */
export interface Store {
  readonly connection: Connection;
  /** @throws DomainError unavailable */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** The driver's own collection: mongoose's hydration has a price, and nothing here needs it. */
  collection<Document extends mongo.BSON.Document>(name: string): mongo.Collection<Document>;
}

export interface StoreOptions {
  /** mongodb://… */
  readonly url: string;
  readonly database: string;
  /** How long a request may wait for a database that is away; 3000 when left out. */
  readonly serverSelectionTimeoutMS?: number;
}

/**
 * Connects, and from then on reconnects by itself; while the database is away requests fail fast as unavailable.
 * @throws DomainError unavailable when it isn't there at the start
 */
export async function connectStore(options: StoreOptions): Promise<Store> {
  const patience = options.serverSelectionTimeoutMS ?? 3_000;
  const opening = mongoose.createConnection(options.url, {
    dbName: options.database,
    serverSelectionTimeoutMS: patience,
    connectTimeoutMS: patience,
    waitQueueTimeoutMS: patience,
    // Longer than any query of ours: only a host that vanished without a word runs into it.
    socketTimeoutMS: 30_000,
    maxPoolSize: 40,
    ignoreUndefined: true,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  });
  opening.set('sanitizeFilter', true);
  const connection = await answered(() => opening.asPromise());
  const db = connection.getClient().db(options.database);
  return {
    connection,
    collection: (name) => db.collection(name),
    ping: async () => void (await answered(() => db.command({ ping: 1 }))),
    close: () => connection.close(),
  };
}
