import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, permits } from '@firegrid/access';
import type { Person } from '@firegrid/testkit';
import { MongoClient } from 'mongodb';
import type { Constellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { ask } from './ask.ts';
import type { Operation } from './document.ts';
import { layGround, startUnlimited } from './ground.ts';
import { unordered } from './in-order.ts';
import { listsAmong, questionsOf } from './lists.ts';
import { copyAll } from './many.ts';
import { beside, placeOf } from './places.ts';
import { village, withLogins } from './posts.ts';
import { type Records, hintsOf } from './records.ts';
import { pathOf } from './sample.ts';
import { Tap } from './tap.ts';
import { explainedOf, unpagedAmong, untold } from './unpaged.ts';

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
const readers: readonly Role[] = ['township-officer', 'area-admin', 'police-officer'];
/** Nothing else asks for about so many: by that a find is known to be the list's. */
const pageSize = 7;

describe('every list, in every scope', () => {
  const database = process.env['FIREGRID_MONGO_URL'] ?? '';
  let tap: Tap;
  let client: MongoClient;
  let constellation: Constellation;
  let records: Records;
  let lists: Operation[];
  let unpaged: Operation[];
  /** All whose finds are explained. */
  let read: Operation[];
  /** Lists that had something for somebody, and those that had more than a page. */
  const withRows = new Set<Operation>();
  const withMore = new Set<Operation>();
  let people: ReadonlyMap<string, Person>;

  beforeAll(async () => {
    tap = await Tap.into(database);
    client = await MongoClient.connect(database);
    constellation = await startUnlimited({ FIREGRID_MONGO_URL: tap.url });
    const { world, product } = constellation;
    const ground = await layGround(constellation);
    records = ground.records;
    lists = listsAmong(ground.operations);
    unpaged = unpagedAmong(ground.operations);
    read = [...lists, ...unpaged.filter(explainedOf)];
    const inside = await Inside.of(product.env);
    await inside.rest();
    await inside.close();
    await copyAll(client, product.env.FIREGRID_DB_PREFIX ?? '', pageSize + 1);
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

  /** Reads a page as somebody. @returns what is not as it should be, how much there was, and where to go on */
  async function readPage(person: Person, operation: Operation, address: string) {
    const { inOrder, few } = explainedOf(operation) ?? { inOrder: limitsOfPage(operation) };
    const limits = [...inOrder, ...(few ? [few.limit] : [])];
    tap.taken();
    const { gateway } = constellation.world;
    const { status, body } = await ask({ gateway, person, operation, address });
    // Services ask for much else, in the background too.
    const asked = tap.taken().filter(({ find }) => limits.includes(find.limit ?? 0));
    const wrong = await unordered(client, asked, few);
    // What a list is about may lie out of sight.
    if (status !== 200 && status !== 404) wrong.push(`answered ${status}: ${JSON.stringify(body)}`);
    if (status === 200 && asked.length === 0) wrong.push(`asks for no ${limits.join(' or ')} of anything`);
    const rows = status === 200 ? rowsOf(body) : 0;
    return { wrong: wrong.map((text) => `${address}: ${text}`), rows, next: body['next'] };
  }

  it('are known by themselves', () => {
    expect(lists.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/api/v1/hazards/hazards', '/api/v1/sync/feed']),
    );
    expect(untold(unpaged)).toEqual([]);
  });

  it.each(Object.keys(scopes) as Scope[])(
    '%s: whatever a list is asked for is read in the order of an index, the second page too',
    async (scope) => {
      const wrong: string[] = [];
      for (const operation of read) {
        const person = people.get(nameOf(readerOf(operation), scope)) as Person;
        for (const address of addressesOf(operation, records, scope)) {
          const first = await readPage(person, operation, address);
          wrong.push(...first.wrong);
          if (first.rows > 0) withRows.add(operation);
          if (typeof first.next !== 'string') continue;
          const second = await readPage(
            person,
            operation,
            `${address}&after=${encodeURIComponent(first.next)}`,
          );
          wrong.push(...second.wrong);
          if (second.rows > 0) withMore.add(operation);
        }
      }
      expect(wrong).toEqual([]);
    },
    180_000,
  );

  it('had something for somebody, and more on a second page', () => {
    const missing = (from: ReadonlySet<Operation>, all: readonly Operation[]) =>
      all.filter((one) => !from.has(one)).map(({ name }) => name);
    expect({
      nothing: missing(withRows, read),
      noSecondPage: missing(withMore, lists),
    }).toEqual({ nothing: [], noSecondPage: [] });
  });
});

const nameOf = (role: Role, scope: Scope): string => `${role}-in-${scope.replace(' ', '-')}`;

/** Who may read it, and has something to read; a public one answers everybody alike. */
function readerOf({ name, path, permission }: Operation): Role {
  if (path.startsWith('/api/v1/notifications/')) return 'police-officer';
  const reader = readers.find((role) => !permission || permits(role, permission));
  if (!reader) throw new Error(`none of ${readers.join()} may read ${name}: add somebody who may`);
  return reader;
}

/** One more than is shown. A feed may begin with a catalogue, which takes the place of one. */
const limitsOfPage = ({ path }: Operation): readonly number[] =>
  path.endsWith('/changes') ? [pageSize, pageSize + 1] : [pageSize + 1];

/** Pages so small that there is a second. What is hardest to read in order is asked with each two of its filters. */
function addressesOf(operation: Operation, records: Records, scope: Scope): string[] {
  const place = placeOf(operation, records);
  const id = place.kind === 'record' ? place.id : '';
  const path = pathOf(operation, { ...beside, id, code: id });
  const { alone, both } = questionsOf(operation, hintsOf(records));
  if (explainedOf(operation)) return alone.map((question) => `${path}?${question}`);
  const questions = scope === 'two villages' ? [...alone, ...both] : alone;
  return questions.map((question) => `${path}?limit=${pageSize}&${question}`);
}

/** How many an answer has: what it is about comes first in it. */
const rowsOf = (body: Readonly<Record<string, unknown>>): number =>
  Object.values(body).find(Array.isArray)?.length ?? 0;
