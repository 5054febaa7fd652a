import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { MongoClient } from 'mongodb';

/**
 * What creating a hazard is compared with: express parses the same body, the driver inserts the same document into a
 * collection with the same indexes, and that is all. Its arguments: the database's address, the database, and the
 * collection where such documents are being written: the one it takes still has its event in it, as it was inserted.
 */
const [, , url = '', database = '', collection = ''] = process.argv;
const client = await new MongoClient(url, { maxPoolSize: 40 }).connect();
const from = client.db(database).collection<{ _id: string }>(collection);
const sample = await asInserted();
const bare = client.db(database).collection<{ _id: string }>('bare');
for (const { key, name: _name, v: _v, ...options } of await from.indexes()) {
  if (!('_id' in key)) await bare.createIndex(key, options);
}

/** Soon after, the relay has taken the event out, and the document is half as large. */
async function asInserted() {
  const patience = performance.now() + 30_000;
  while (performance.now() < patience) {
    const found = await from.findOne({ version: 1, pendingSince: { $gt: new Date(0) } });
    if (found) return found;
  }
  throw new Error(`nothing was written to ${database}.${collection}`);
}

const app = express();
app.post('/hazards', express.json(), async (_request, response) => {
  const _id = randomUUID();
  await bare.insertOne({ ...sample, _id });
  response.status(201).json({ id: _id, version: 1, status: 'reported' });
});
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
