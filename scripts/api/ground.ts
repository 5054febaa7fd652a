import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { operationsOf } from './document.ts';
import { fillPosts } from './posts.ts';
import { makeRecords } from './records.ts';
import { unlimited } from './unlimited.ts';
import type { Ground } from './walk.ts';

/** @param settings of the services, beside having no limits */
export const startUnlimited = (settings: Readonly<Record<string, string>> = {}): Promise<Constellation> =>
  startConstellation({ ...unlimited, ...settings });

/** A login for every role from every side, and a record of every kind for them to ask for. */
export async function layGround({ world }: Constellation): Promise<Ground> {
  const post = await fillPosts(world);
  const records = await makeRecords(post);
  return { gateway: world.gateway, post, records, operations: await operationsOf(world.gateway) };
}
