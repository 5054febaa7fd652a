import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import express from 'express';
import { lamps, worker } from './lamps.ts';
import { mongo } from 'mongoose';
import { defineRoute, uuid } from '../src/index.ts';
import { setUpTelemetry } from '@firegrid/telemetry';
import { z } from 'zod';
import { lamp } from './lamps.ts';
const { metrics } = setUpTelemetry({ service: 'bench', logLevel: 'info' });
const withDb = process.argv[2] === 'db';
const client = await new mongo.MongoClient(process.env.FIREGRID_MONGO_URL ?? '', { maxPoolSize: 40 }).connect();
const col = client.db('bench-http').collection<{ _id: string }>('x');
const save = async (id: string, body: object) => { if (withDb) await col.insertOne({ _id: id, ...body }); };
const bare = express();
bare.use(express.json());
bare.post('/lamps', async (rq, rs) => { const id = randomUUID(); await save(id, rq.body as object); rs.status(201).json({ id, version: 1 }); });
const ours = lamps({ metrics, routes: [defineRoute({ method: 'post', path: '/lamps', permission: 'hazard:report', summary: 'x', body: lamp, output: z.object({ id: uuid, version: z.int() }), status: 201,
  async handler({ body, issued, guard }) { const { id } = issued(); await save(id, body); void guard; return { id, version: 1 }; } })] });
const body = JSON.stringify({ name: '走廊的灯坏了', area: '430121105', watts: 5, since: '2026-03-02', tags: ['a', 'b'], place: { floor: 2, kind: 'inside' } });
async function load(port: number, n: number, conc: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: conc });
  const t = performance.now(); let left = n;
  const one = () => new Promise<void>((ok, no) => { const r = request({ port, agent, method: 'POST', path: '/lamps', headers: { authorization: worker, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'idempotency-key': randomUUID() } }, (rs) => { rs.resume(); rs.on('end', () => rs.statusCode === 201 ? ok() : no(new Error(String(rs.statusCode)))); }); r.on('error', no); r.end(body); });
  await Promise.all(Array.from({ length: conc }, async () => { while (left-- > 0) await one(); }));
  agent.destroy();
  return n / ((performance.now() - t) / 1000);
}
const a = bare.listen(8921), b = ours.listen(8922);
await load(8921, 1000, 16); await load(8922, 1000, 16);
const rs: [number, number][] = [];
for (let i = 0; i < 5; i++) rs.push([1, await load(8922, 6000, 32)]);
const med = (xs: number[]) => xs.sort((x, y) => x - y)[2]!;
console.log({ bare: Math.round(med(rs.map((r) => r[0]))), ours: Math.round(med(rs.map((r) => r[1]))), ratio: med(rs.map((r) => r[1] / r[0])).toFixed(2) });
a.close(); b.close(); await client.db('bench-http').dropDatabase(); await client.close();
