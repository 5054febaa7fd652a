import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '@firegrid/testkit';
import { difference } from '../chaos/expected.ts';
import { reporting } from '../chaos/visit.ts';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { cast } from '../demo/world.ts';
import { Phone } from './phone.ts';
import { settleTown, townLedger } from './town.ts';

const minutes = 60_000;
/** Ten people, five phones each. */
const workers = {
  'yutang-grid-1': '430121105201-001',
  'yutang-grid-2': '430121105201-002',
  'dongtang-grid-1': '430121105202-001',
  'dongtang-grid-2': '430121105202-002',
  'gaoan-grid-1': '430121105203-001',
  'gaoan-grid-2': '430121105203-002',
  'yutang-village': '430121105201-001',
  'dongtang-village': '430121105202-001',
  'gaoan-village': '430121105203-001',
  'huanghua-township': '430121105203-002',
} as const;
const phonesEach = 5;
const visitsEach = 12;
const nothing = { missing: [], surplus: [] };

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
    const grids = [...new Set(Object.values(workers))];
    await settleTown(person('huanghua-township'), townLedger(grids.map((grid) => ({ grid, count: 130 }))));
    for (const username of Object.keys(workers)) await person(username).token();
  }, 6 * minutes);
  afterAll(async () => {
    await inside?.close();
    await constellation?.stop();
  }, minutes);

  it(
    'all complete, none doubled, none lost, though there is room for four',
    async () => {
      const free = new Map<string, string[]>();
      for (const { _id, state } of await inside.documents('premises', 'premises')) {
        const { code } = state['area'] as { code: string };
        free.set(code, [...(free.get(code) ?? []), _id]);
      }
      const visit = await reporting(person('yutang-grid-1'));
      const phones = Object.entries(workers).flatMap(([username, grid]) =>
        Array.from({ length: phonesEach }, () => {
          const phone = new Phone(person(username));
          for (const [n, id] of (free.get(grid) ?? []).splice(0, visitsEach).entries()) {
            const findings = n % 3 === 0 ? [{ hazardId: randomUUID(), type: 'three-in-one' }] : [];
            phone.does('inspection.submit', { body: visit(id, findings) });
          }
          phone.does('hazard.report', { body: { type: 'locked-exit', place: '后门', area: grid } });
          return phone;
        }),
      );
      const all = phones.flatMap(({ queue }) => [...queue]);
      expect(all).toHaveLength(50 * (visitsEach + 1));
      const began = performance.now();
      await Promise.all(
        phones.map(async (phone) => {
          await phone.records.follow();
          await phone.send();
        }),
      );
      const seconds = (performance.now() - began) / 1_000;
      const sentAway = phones.reduce((sum, phone) => sum + phone.sentAway, 0);
      console.log(
        `${all.length} commands of 50 phones: ${seconds.toFixed(1)} s, sent away ${sentAway} times`,
      );
      expect(sentAway).toBeGreaterThan(0);
      for (const phone of phones) {
        expect(phone.queue).toEqual([]);
        expect(new Set([...phone.answers.values()].map(({ outcome }) => outcome))).toEqual(
          new Set(['accepted']),
        );
      }
      await inside.rest(2 * minutes);
      const ids = (kind: string) => all.filter((one) => one.kind === kind).map(({ id }) => id);
      const kept = async (service: 'inspections' | 'hazards', name: string) =>
        (await inside.documents(service, name)).map(({ _id }) => _id);
      const found = all.flatMap(({ body }) => (body as { findings?: { hazardId: string }[] }).findings ?? []);
      const hazards = [...ids('hazard.report'), ...found.map(({ hazardId }) => hazardId)];
      expect(difference(ids('inspection.submit'), await kept('inspections', 'inspections'))).toEqual(nothing);
      expect(difference(hazards, await kept('hazards', 'hazards'))).toEqual(nothing);
      expect(await inside.faults()).toEqual([]);
    },
    6 * minutes,
  );
});
