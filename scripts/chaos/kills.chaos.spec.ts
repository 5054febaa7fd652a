import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, eventually } from '@firegrid/testkit';
import { importLedger } from '../demo/acts/ledger.ts';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { everyItem } from '../demo/pages.ts';
import { Timeline } from '../demo/timeline.ts';
import { cast, expectStatus } from '../demo/world.ts';
import {
  type Expected,
  difference,
  expectedOf,
  findingsOf,
  idsOf,
  livesDue,
  livesOf,
  newsOf,
} from './expected.ts';
import { killAtRandom } from './kills.ts';
import { type Entry, Ledger } from './ledger.ts';
import { inspectors, startLoad } from './load.ts';
import { seeded } from './random.ts';

const minutes = 60_000;
const kills = 20;
const premises = 600;
const seed = Number(process.env['FIREGRID_CHAOS_SEED'] ?? Date.now() % 1_000_000);
const nothing = { missing: [], surplus: [] };

/** A few at a time: the product is to be asked, not to be flooded. */
async function forAll<Item>(items: Iterable<Item>, act: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: 12 }, worker));
}

describe(`${kills} services killed under load (FIREGRID_CHAOS_SEED=${seed})`, () => {
  const ledger = new Ledger();
  let constellation: Constellation;
  let inside: Inside;
  let person: (username: string) => Person;
  let expected: Expected;

  beforeAll(async () => {
    constellation = await startConstellation({ FIREGRID_RATE_PER_PERSON: '1000000' });
    person = cast(constellation.world);
    inside = await Inside.of(constellation.product.env);
    await importLedger({ person, timeline: new Timeline(() => undefined) }, premises);
  }, 5 * minutes);
  afterAll(async () => {
    await inside?.close();
    await constellation?.stop();
  }, minutes);

  it(
    'carries on, refusing nothing',
    async () => {
      const toVisit = new Map<string, string[]>();
      for (const { worker, grid } of inspectors) {
        const due = await everyItem<{ premises: { id: string } }>(
          person(worker),
          `/inspections/duties?area=${grid}`,
        );
        toVisit.set(
          worker,
          due.map((duty) => duty.premises.id),
        );
      }
      const end = await startLoad({ person, ledger, toVisit });
      const services = Object.values(constellation.product.services);
      await killAtRandom(services, { times: kills, random: seeded(seed), say: (line) => console.log(line) });
      await end();
      console.log(`${ledger.entries.length} commands, ${ledger.open.length} of them not acknowledged`);
      expect(ledger.refused).toEqual([]);
      expect(ledger.entries.length).toBeGreaterThan(200);
    },
    5 * minutes,
  );

  it(
    'gives every command that is sent again with its id the answer it had',
    async () => {
      const acknowledged = ledger.entries.filter(({ answer }) => answer);
      // In the order they were made: none is needed by an earlier one.
      for (const entry of ledger.open)
        await eventually(`${entry.kind} is answered`, () => ledger.send(entry));
      const other: object[] = [];
      await forAll(acknowledged, async (entry: Entry) => {
        const { answer: first } = entry;
        const again = await ledger.send(entry);
        const same =
          again?.status === first?.status && JSON.stringify(again?.body) === JSON.stringify(first?.body);
        if (!same) other.push({ kind: entry.kind, first: first?.body, again: again?.body });
      });
      expect(other).toEqual([]);
      expect(ledger.refused).toEqual([]);
    },
    3 * minutes,
  );

  it(
    'comes to rest with every command carried out once',
    async () => {
      await inside.rest(2 * minutes);
      expected = expectedOf(ledger);
      const officer = person('huanghua-township');
      const ids = async (path: string) =>
        (await everyItem<{ id: string }>(officer, path)).map(({ id }) => id);
      expect(difference([...expected.hazards.keys()], await ids('/hazards/hazards'))).toEqual(nothing);
      expect(difference(idsOf(ledger, 'inspect'), await ids('/inspections/inspections'))).toEqual(nothing);
      expect(difference(idsOf(ledger, 'transfer'), await ids('/hazards/transfers'))).toEqual(nothing);
      expect(await ids('/premises/premises')).toHaveLength(premises + ledger.of('register').length);

      const happened = livesOf(await inside.documents('hazards', 'hazards'));
      expect(difference(livesDue(expected), happened)).toEqual(nothing);
      const numbers = (await everyItem<{ number: string }>(officer, '/hazards/hazards')).map(
        ({ number }) => number,
      );
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(await inside.faults()).toEqual([]);
    },
    3 * minutes,
  );

  it(
    'has had every effect once',
    async () => {
      const told: string[] = [];
      for (const username of new Set(expected.notices.map((line) => line.split(':')[0] ?? '')))
        told.push(...(await newsOf(person(username))));
      expect(difference(expected.notices, told)).toEqual(nothing);

      const appointed = (await inside.documents('notifications', 'notices'))
        .map(({ state }) => state as { kind: string; about: { id: string } })
        .filter(({ kind }) => kind === 'appointed')
        .map(({ about }) => about.id);
      const newcomers = new Set(idsOf(ledger, 'assign'));
      expect(
        difference(
          [...newcomers],
          appointed.filter((id) => newcomers.has(id)),
        ),
      ).toEqual(nothing);

      const duties = await everyItem<{
        premises: { id: string };
        status: string;
        version: number;
        inspectionId?: string;
      }>(person('huanghua-township'), '/inspections/duties');
      const done = duties.map(
        ({ premises, status, version, inspectionId = '' }) =>
          `${premises.id} ${status} ${version} ${inspectionId}`,
      );
      const all = await everyItem<{ id: string }>(person('huanghua-township'), '/premises/premises');
      const due = all.map(({ id }) => {
        const visit = expected.visits.get(id);
        return visit ? `${id} fulfilled 2 ${visit.id}` : `${id} due 1 `;
      });
      expect(difference(due, done)).toEqual(nothing);

      const wrong: object[] = [];
      await forAll(expected.visits, async ([id, visit]) => {
        const answer = await person('huanghua-township').get(`/premises/premises/${id}/archive`);
        const { inspections, hazards } = expectStatus(answer, 200).body as Record<string, { count: number }>;
        const counts = [inspections?.count, hazards?.count];
        if (counts.join() !== [1, findingsOf(visit).length].join()) wrong.push({ id, counts });
      });
      expect(wrong).toEqual([]);
    },
    3 * minutes,
  );
});
