import { randomUUID } from 'node:crypto';
import { connectStore, migrate } from '../src/index.ts';
import { lampRepository } from './lamp.ts';
import { hang, issued, system } from './acts.ts';
const store = await connectStore({ url: process.env['FIREGRID_MONGO_URL']!, database: `measure_${randomUUID().slice(0, 8)}` });
const lamps = lampRepository(store);
await migrate({ store, migrations: [] });
const c = store.collection<any>('lamps');
const ways: Record<string, (p: any[]) => Promise<unknown>> = {
  pullUnset: (p) => lamps.outbox.acknowledged(p.map((x) => ({ id: x.id, messageIds: x.messages.map((m: any) => m.id) }))),
  updateOnes: (p) => c.bulkWrite(p.map((x) => ({ updateOne: { filter: { _id: x.id, version: x.messages.at(-1).version }, update: { $set: { outbox: [] }, $unset: { pendingSince: 1 } } } })), { ordered: false }),
  pipeline: (p) => { const ids = p.flatMap((x) => x.messages.map((m: any) => m.id)); return c.updateMany({ _id: { $in: p.map((x) => x.id) } }, [
    { $set: { outbox: { $filter: { input: '$outbox', as: 'm', cond: { $not: [{ $in: ['$$m.id', ids] }] } } } } },
    { $set: { pendingSince: { $cond: [{ $eq: [{ $size: '$outbox' }, 0] }, '$$REMOVE', '$pendingSince'] } } }]); },
  allAcked: async (p) => { const ids = p.flatMap((x) => x.messages.map((m: any) => m.id)); const _id = { $in: p.map((x) => x.id) };
    return c.bulkWrite([{ updateMany: { filter: { _id, outbox: { $not: { $elemMatch: { id: { $nin: ids } } } } }, update: { $set: { outbox: [] }, $unset: { pendingSince: 1 } } } },
      { updateMany: { filter: { _id, pendingSince: { $gt: new Date(0) } }, update: { $pull: { outbox: { id: { $in: ids } } } } } }]); },
};
for (let rep = 0; rep < 3; rep++) for (const [name, ack] of Object.entries(ways)) {
  await lamps.bulkCreate(system, Array.from({ length: 2000 }, () => ({ id: randomUUID(), command: hang(), issued: issued(), fingerprint: 'f' })));
  let ms = 0, n = 0;
  for (;;) { const p = await lamps.outbox.pending(500); if (!p.length) break; const t = performance.now(); await ack(p as any[]); ms += performance.now() - t; n += p.length; }
  console.log(name, n, Math.round(n / ms * 1000), 'acked/s');
}
for (const size of [1, 20, 100]) for (const [name, ack] of Object.entries(ways)) {
  let ms = 0, n = 0;
  await lamps.bulkCreate(system, Array.from({ length: 300 }, () => ({ id: randomUUID(), command: hang(), issued: issued(), fingerprint: 'f' })));
  for (;;) { const p = await lamps.outbox.pending(size); if (!p.length) break; const t = performance.now(); await ack(p as any[]); ms += performance.now() - t; n += p.length; }
  console.log('batch', size, name, Math.round(n / ms * 1000), 'acked/s');
}
await store.connection.dropDatabase(); await store.close();
