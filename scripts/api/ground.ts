import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { operationsOf } from './document.ts';
import { fillPosts } from './posts.ts';
import { makeRecords } from './records.ts';
import { unlimited } from './unlimited.ts';
import type { Ground } from './walk.ts';

export const startUnlimited = (): Promise<Constellation> => startConstellation(unlimited);

/** A login for every role from every side, and a record of every kind for them to ask for. */
export async function layGround({ world }: Constellation): Promise<Ground> {
  const post = await fillPosts(world);
  const records = await makeRecords(post);
  return { gateway: world.gateway, post, records, operations: await operationsOf(world.gateway) };
}
