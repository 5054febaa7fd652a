import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '@firegrid/testkit';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { cast } from '../demo/world.ts';
import { type Group, herdOf, placesOf, runHerd, wrongs } from './herd.ts';
import { gridWorkers, settleTown, townLedger } from './town.ts';

const minutes = 60_000;
/** Ten people, five phones each. */
const workers = {
  ...gridWorkers,
  'yutang-village': '430121105201-001',
  'dongtang-village': '430121105202-001',
  'gaoan-village': '430121105203-001',
  'huanghua-township': '430121105203-002',
} as const;
const groups: Group[] = Object.entries(workers).map(([username, grid]) => ({ username, grid, phones: 5 }));

describe('fifty phones that send at once', () => {
  let constellation: Constellation;
  let inside: Inside;
  let person: (username: string) => Person;

  beforeAll(async () => {
    constellation = await startConstellation({
      FIREGRID_RATE_PER_PERSON: '1000000',
      FIREGRID_SYNC_AT_ONCE: '4',
    });
    person = cast(constellation.world);
    inside = await Inside.of(constellation.product.env);
    await settleTown(person('huanghua-township'), townLedger(placesOf(groups)));
    for (const { username } of groups) await person(username).token();
  }, 6 * minutes);
  afterAll(async () => {
    await inside?.close();
    await constellation?.stop();
  }, minutes);

  it(
    'all complete, none doubled, none lost, though there is room for four',
    async () => {
      const phones = await herdOf(groups, { person, inside });
      const days = phones.map(({ queue }) => [...queue]);
      const { seconds, commands, sentAway, brokeOff } = await runHerd(phones);
      console.log(`${commands} commands of 50 phones: ${seconds.toFixed(1)} s, sent away ${sentAway} times`);
      expect(commands).toBe(50 * 13);
      expect(brokeOff).toEqual([]);
      expect(sentAway).toBeGreaterThan(0);
      for (const { answers } of phones) {
        expect(new Set([...answers.values()].map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
      }
      await inside.rest(2 * minutes);
      expect(await wrongs(days, inside)).toEqual([]);
    },
    6 * minutes,
  );
});
