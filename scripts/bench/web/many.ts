import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { inTownship } from './stage.ts';

interface Stored {
  readonly _id: string;
  readonly state: {
    readonly number: string;
    readonly position: { readonly longitude: number; readonly latitude: number };
  };
}

/**
 * Puts copies of what the ledger brought beside it, straight into the database, each a little away from the first.
 * @param count of premises that there are then
 */
export async function fillMap(url: string, database: string, count: number): Promise<void> {
  const client = await MongoClient.connect(url);
  try {
    const premises = client.db(database).collection<Stored>('premises');
    const originals = await premises.find().toArray();
    for (let copy = 1; originals.length * (copy + 1) <= count; copy += 1)
      await premises.insertMany(originals.map((one) => copied(one, copy)));
    const there = await premises.countDocuments();
    if (there !== count) throw new Error(`${there} premises in place of ${count}, from ${inTownship}`);
  } finally {
    await client.close();
  }
}

function copied(original: Stored, copy: number): Stored {
  const { longitude, latitude } = original.state.position;
  return {
    ...original,
    _id: randomUUID(),
    state: {
      ...original.state,
      number: `${original.state.number}-${copy}`,
      position: { longitude: longitude + copy * 0.02, latitude: latitude + copy * 0.01 },
    },
  };
}
