import { type Plan, planOf } from '@firegrid/testkit/plan';
import type { MongoClient } from 'mongodb';
import type { Asked } from './tap.ts';

/** A question with its values left out: the database plans by the rest, and explaining each is most of what this costs. */
const shapeOf = ({ database, find: { find, filter, sort } }: Asked): string =>
  JSON.stringify([database, find, JSON.stringify(filter, withoutTexts), sort]);

const withoutTexts = (_: string, value: unknown): unknown => (typeof value === 'string' ? '' : value);

/** `kind`: as in a plan, or why there is none. */
interface Read extends Pick<Plan, 'indexes'> {
  readonly kind: string;
}

const planned = new Map<string, Promise<Read>>();

function planOfShape(client: MongoClient, asked: Asked): Promise<Read> {
  const shape = shapeOf(asked);
  const plan = planned.get(shape) ?? planOf(client.db(asked.database), asked.find).catch(noPlan);
  planned.set(shape, plan);
  return plan;
}

const noPlan = (error: unknown): Read => ({ kind: String(error).slice(0, 500), indexes: [] });

/** What is looked up rather than listed: so many at most, in no order, by an index of what it is looked up by. */
export interface Few {
  readonly limit: number;
  /** The index's name. */
  readonly by: string;
}

/** @returns each that is not read in the order of an index, and how it is read */
export async function unordered(client: MongoClient, asked: readonly Asked[], few?: Few): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of asked) {
    const { find, filter, sort, limit, hint } = one.find;
    // At most as many as were named, found by their ids.
    if (hint === '_id_') continue;
    const text = JSON.stringify({ filter, sort });
    const lookedUp = !sort && limit === few?.limit ? few : undefined;
    if (!sort && !lookedUp) {
      wrong.push(`${find} in no order: ${text}`);
      continue;
    }
    const { kind, indexes } = await planOfShape(client, one);
    const by = indexes.join();
    if (kind !== 'ordered' || (lookedUp && by !== lookedUp.by))
      wrong.push(`${find} ${kind} by ${by}: ${text}`);
  }
  return wrong;
}
