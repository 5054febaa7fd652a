import { randomUUID } from 'node:crypto';
import { connectStore, migrate } from '../src/index.ts';
import { lampRepository } from './lamp.ts';
import { hang, issued, system } from './acts.ts';
const store = await connectStore({ url: process.env['FIREGRID_MONGO_URL']!, database: `measure_${randomUUID().slice(0, 8)}` });
const lamps = lampRepository(store);
await migrate({ store, migrations: [] });
console.log(JSON.stringify(await store.connection.db!.admin().command({ buildInfo: 1 })).slice(0, 300));
const id0 = randomUUID();
await lamps.handle(system, id0, hang(), issued(), { fingerprint: 'a'.repeat(64), create: true });
const doc = (await store.collection<any>('lamps').findOne({ _id: id0 }))!;
console.log(JSON.stringify(doc).length, 'bytes');
const bare = store.collection<any>('bare');
await bare.createIndexes((await store.collection('lamps').indexes()).filter((i: any) => i.name !== '_id_').map(({ v, ...i }: any) => i));
async function pool(n: number, width: number, work: (i: number) => Promise<unknown>) {
  let i = 0; const t = performance.now();
  await Promise.all(Array.from({ length: width }, async () => { while (i < n) await work(i++); }));
  return Math.round((n / (performance.now() - t)) * 1000);
}
const N = 800;
const r: Record<string, number[]> = {};
const put = (k: string, v: number) => (r[k] ??= []).push(v);
for (let rep = 0; rep < 5; rep++) {
  put('bare insertOne/s', await pool(N, 32, () => bare.insertOne({ ...doc, _id: randomUUID() })));
  put('handle create/s', await pool(N, 32, () => lamps.handle(system, randomUUID(), hang(), issued(), { fingerprint: 'a'.repeat(64), create: true })));
  const ids = (await store.collection<any>('lamps').find({}, { projection: { _id: 1 } }).limit(N).toArray()).map((d) => d._id as string);
  put('handle change/s', await pool(N, 32, (i) => lamps.handle(system, ids[i]!, { type: 'light' }, issued(), { fingerprint: 'x' })));
  let t = performance.now();
  await lamps.bulkCreate(system, Array.from({ length: N }, () => ({ id: randomUUID(), command: hang(), issued: issued(), fingerprint: 'f' })));
  put('bulkCreate/s', Math.round(N / (performance.now() - t) * 1000));
  t = performance.now();
  await bare.insertMany(Array.from({ length: N }, () => ({ ...doc, _id: randomUUID() })), { ordered: false });
  put('bare insertMany/s', Math.round(N / (performance.now() - t) * 1000));
  t = performance.now();
  const res = await lamps.bulkHandle(system, ids.map((id) => ({ id, command: { type: 'light' } as const, issued: issued(), fingerprint: 'f' })));
  if (!res.every((x) => x.outcome === 'done')) console.log('lost!');
  put('bulkHandle/s', Math.round(N / (performance.now() - t) * 1000));
  t = performance.now(); let n = 0;
  let tp = 0, ta = 0;
  for (;;) { const a = performance.now(); const p = await lamps.outbox.pending(500); tp += performance.now() - a; if (!p.length) break; n += p.length; const b = performance.now(); await lamps.outbox.acknowledged(p.map((x) => ({ id: x.id, messageIds: x.messages.map((m) => m.id) }))); ta += performance.now() - b; }
  put('drain aggregates/s', Math.round(n / (performance.now() - t) * 1000));
  put('pending ms total', Math.round(tp)); put('ack ms total', Math.round(ta));
}
console.table(Object.fromEntries(Object.entries(r).map(([k, v]) => [k, { median: [...v].sort((a, b) => a - b)[2], all: v.join(' ') }])));
await store.connection.dropDatabase(); await store.close();
