import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, permits } from '@firegrid/access';
import type { Person } from '@firegrid/testkit';
import { type Plan, planOf } from '@firegrid/testkit/plan';
import { MongoClient } from 'mongodb';
import type { Constellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { ask } from './ask.ts';
import type { Operation } from './document.ts';
import { layGround, startUnlimited } from './ground.ts';
import { listsAmong, questionsOf } from './lists.ts';
import { copyAll } from './many.ts';
import { placeOf } from './places.ts';
import { village, withLogins } from './posts.ts';
import { type Records, hintsOf } from './records.ts';
import { type Asked, Tap } from './tap.ts';

/** Scopes as wide as they come, and one of two areas side by side. */
const scopes = {
  province: ['43'],
  city: ['4301'],
  county: ['430121'],
  township: ['430121105'],
  village: [village],
  grid: [`${village}-001`],
  'two villages': [village, '430121105202'],
} as const;
type Scope = keyof typeof scopes;
/** Between them they may read every list. */
const readers: readonly Role[] = ['township-officer', 'area-admin'];

describe('every list, in every scope', () => {
  const database = process.env['FIREGRID_MONGO_URL'] ?? '';
  let tap: Tap;
  let client: MongoClient;
  let constellation: Constellation;
  let records: Records;
  let lists: Operation[];
  let people: ReadonlyMap<string, Person>;

  beforeAll(async () => {
    tap = await Tap.into(database);
    client = await MongoClient.connect(database);
    constellation = await startUnlimited({ FIREGRID_MONGO_URL: tap.url });
    const { world, product } = constellation;
    const ground = await layGround(constellation);
    records = ground.records;
    lists = listsAmong(ground.operations);
    const inside = await Inside.of(product.env);
    await inside.rest();
    await inside.close();
    await copyAll(client, product.env.FIREGRID_DB_PREFIX ?? '', 3);
    people = await withLogins(
      world,
      readers.flatMap((role) =>
        Object.entries(scopes).map(([scope, areas]) => ({
          username: nameOf(role, scope as Scope),
          grants: areas.map((area) => `${role}@${area}`),
        })),
      ),
    );
  }, 240_000);
  afterAll(async () => {
    await constellation?.stop();
    await client?.close();
    await tap?.close();
  }, 60_000);

  /** Reads a page as somebody. @returns what is not as it should be, and where to go on */
  async function read(person: Person, operation: Operation, address: string) {
    tap.taken();
    const { gateway } = constellation.world;
    const { status, body } = await ask({ gateway, person, operation, address });
    const asked = tap.taken().filter(({ find }) => find.sort);
    // What a list is about may lie out of sight.
    const absent = status === 404;
    const wrong = await unordered(client, asked);
    if (status !== 200 && !absent) wrong.push(`answered ${status}: ${JSON.stringify(body)}`);
    if (status === 200 && asked.length === 0) wrong.push('asks for nothing in order');
    return { wrong: wrong.map((text) => `${address}: ${text}`), next: body['next'] };
  }

  it('are known by themselves', () => {
    expect(lists.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/api/v1/hazards/hazards', '/api/v1/sync/feed']),
    );
    expect(lists.length).toBeGreaterThan(12);
  });

  it.each(Object.keys(scopes) as Scope[])(
    '%s: whatever a list is asked for is read in the order of an index, the second page too',
    async (scope) => {
      const wrong: string[] = [];
      let further = 0;
      for (const operation of lists) {
        const person = people.get(nameOf(readerOf(operation), scope)) as Person;
        for (const address of addressesOf(operation, records, scope)) {
          const first = await read(person, operation, address);
          wrong.push(...first.wrong);
          if (typeof first.next !== 'string') continue;
          const second = await read(person, operation, `${address}&after=${encodeURIComponent(first.next)}`);
          wrong.push(...second.wrong);
          further += 1;
        }
      }
      expect(wrong).toEqual([]);
      expect(further).toBeGreaterThan(10);
    },
    180_000,
  );
});

const nameOf = (role: Role, scope: Scope): string => `${role}-in-${scope.replace(' ', '-')}`;

function readerOf({ name, permission }: Operation): Role {
  const reader = readers.find((role) => permission && permits(role, permission));
  if (!reader) throw new Error(`none of ${readers.join()} may read ${name}: add somebody who may`);
  return reader;
}

/** Pages so small that there is a second. What is hardest to read in order is asked with each two of its filters. */
function addressesOf(operation: Operation, records: Records, scope: Scope): string[] {
  const place = placeOf(operation, records);
  const id = place.kind === 'record' ? place.id : '';
  const path = operation.path.replaceAll(/\{\w+\}/g, id);
  const { alone, both } = questionsOf(operation, hintsOf(records));
  const questions = scope === 'two villages' ? [...alone, ...both] : alone;
  return questions.map((question) => `${path}?limit=2&${question}`);
}

/** A question with its values left out: the database plans by the rest, and explaining each is most of what this costs. */
const shapeOf = ({ database, find: { find, filter, sort } }: Asked): string =>
  JSON.stringify([database, find, JSON.stringify(filter, withoutTexts), sort]);

const withoutTexts = (_: string, value: unknown): unknown => (typeof value === 'string' ? '' : value);

const planned = new Map<string, Promise<Plan>>();

function planOfShape(client: MongoClient, asked: Asked): Promise<Plan> {
  const shape = shapeOf(asked);
  const plan = planned.get(shape) ?? planOf(client.db(asked.database), asked.find);
  planned.set(shape, plan);
  return plan;
}

/** @returns each that is not read in the order of an index, and how it is read */
async function unordered(client: MongoClient, asked: readonly Asked[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of asked) {
    const { find } = one;
    // At most as many as were named, found by their ids.
    if (find.hint === '_id_') continue;
    const { kind, indexes } = await planOfShape(client, one);
    const { filter, sort } = find;
    if (kind !== 'ordered')
      wrong.push(`${find.find} ${kind} by ${indexes.join()}: ${JSON.stringify({ filter, sort })}`);
  }
  return wrong;
}
