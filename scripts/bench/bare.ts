import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { MongoClient } from 'mongodb';

/**
 * What creating a hazard is compared with: express parses the same body, the driver inserts the same document
 * into a collection with the same indexes, and that is all. Its arguments: the database's address, the database, and where in it one such document lies.
 */
const [, , url = '', database = '', collection = ''] = process.argv;
const client = await new MongoClient(url).connect();
const from = client.db(database).collection<{ _id: string }>(collection);
const sample = await from.findOne({});
if (!sample) throw new Error(`${database}.${collection} is empty`);
const bare = client.db(database).collection<{ _id: string }>('bare');
for (const { key, name: _name, v: _v, ...options } of await from.indexes()) {
  if (!('_id' in key)) await bare.createIndex(key, options);
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
