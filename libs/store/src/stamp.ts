import type { mongo } from 'mongoose';
import { answered } from './answered.ts';
import type { Store } from './connection.ts';

interface Unstamped {
  _id: string;
}

const atOnce = 1_000;
/** Only aggregates keep their commands. */
const unstamped = { commands: { $exists: true }, changed: { $exists: false } };
const stamp = [{ $set: { changed: '$$NOW', everIn: { $ifNull: ['$area.ancestors', []] } } }];

/**
 * Gives aggregates from before there was a feed of changes their place in it: changed now, never anywhere else.
 * Interrupted, it goes on with what is left; repeated, it finds nothing to do.
 */
export async function stampRecords(store: Store): Promise<void> {
  for (const name of Object.keys(store.connection.models)) {
    const collection = store.collection<Unstamped>(name);
    const cursor = collection.find(unstamped as mongo.Filter<Unstamped>, {
      projection: { _id: 1 },
      batchSize: atOnce,
    });
    const write = (ids: string[]) =>
      answered(() => collection.updateMany({ ...unstamped, _id: { $in: ids } }, stamp));
    let ids: string[] = [];
    for await (const { _id } of cursor) {
      if (ids.push(_id) < atOnce) continue;
      await write(ids);
      ids = [];
    }
    if (ids.length > 0) await write(ids);
  }
}
