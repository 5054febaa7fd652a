import { randomUUID } from 'node:crypto';
import type { Person } from '@firegrid/testkit';
import { difference } from '../chaos/expected.ts';
import { reporting } from '../chaos/visit.ts';
import type { Inside } from '../demo/inside.ts';
import { Phone } from './phone.ts';

/** Some phones of one person, and the grid in which they did their day. */
export interface Group {
  readonly username: string;
  readonly grid: string;
  readonly phones: number;
}

const visitsEach = 12;
/** As the application asks. */
const feedPage = 500;

/** The premises that a herd visits: each phone others, by grid. */
export function placesOf(groups: readonly Group[]): { grid: string; count: number }[] {
  const phones = new Map<string, number>();
  for (const group of groups) phones.set(group.grid, (phones.get(group.grid) ?? 0) + group.phones);
  return [...phones].map(([grid, count]) => ({ grid, count: count * visitsEach }));
}

/** Phones with a day each that nobody knows of yet: twelve visits, of which four found a hazard, and a report. */
export async function herdOf(
  groups: readonly Group[],
  { person, inside }: { readonly person: (username: string) => Person; readonly inside: Inside },
): Promise<Phone[]> {
  const toVisit = Map.groupBy(
    await inside.documents('premises', 'premises'),
    ({ state }) => (state['area'] as { code: string }).code,
  );
  const visit = await reporting(person('yutang-grid-1'));
  return groups.flatMap(({ username, grid, phones }) =>
    Array.from({ length: phones }, () => {
      const phone = new Phone(person(username), feedPage);
      for (const [n, { _id }] of (toVisit.get(grid) ?? []).splice(0, visitsEach).entries()) {
        const findings = n % 3 === 0 ? [{ hazardId: randomUUID(), type: 'three-in-one' }] : [];
        phone.does('inspection.submit', { body: visit(_id, findings) });
      }
      phone.does('hazard.report', { body: { type: 'locked-exit', place: '后门', area: grid } });
      return phone;
    }),
  );
}

export interface HerdRun {
  /** Until the last phone was done. */
  readonly seconds: number;
  readonly commands: number;
  /** How often a phone was told to come back later. */
  readonly sentAway: number;
  /** Phones that broke off: an answer that never came, or one of 500 and above. */
  readonly brokeOff: readonly string[];
}

/** All of them at once: each reads all that it keeps, then sends its day. */
export async function runHerd(phones: readonly Phone[]): Promise<HerdRun> {
  const commands = phones.reduce((sum, { queue }) => sum + queue.length, 0);
  const began = performance.now();
  const ended = await Promise.allSettled(
    phones.map(async (phone) => {
      await phone.records.follow();
      await phone.sendAll();
    }),
  );
  return {
    seconds: (performance.now() - began) / 1_000,
    commands,
    sentAway: phones.reduce((sum, phone) => sum + phone.sentAway, 0),
    brokeOff: ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
  };
}

/** What of the days of phones is missing, there twice or half done, once the product is at rest. */
export async function wrongs(
  days: readonly (readonly { readonly id: string; readonly kind: string; readonly body?: object }[])[],
  inside: Inside,
): Promise<string[]> {
  const all = days.flat();
  const ids = (kind: string) => all.filter((one) => one.kind === kind).map(({ id }) => id);
  const found = all.flatMap(({ body }) => (body as { findings?: { hazardId: string }[] }).findings ?? []);
  const compare = async (service: 'inspections' | 'hazards', expected: readonly string[]) => {
    const kept = (await inside.documents(service, service)).map(({ _id }) => _id);
    const { missing, surplus } = difference(expected, kept);
    return [
      ...missing.map((one) => `${service} ${one} is missing`),
      ...surplus.map((one) => `${service} ${one} is too much`),
    ];
  };
  return [
    ...(await compare('inspections', ids('inspection.submit'))),
    ...(await compare('hazards', [...ids('hazard.report'), ...found.map(({ hazardId }) => hazardId)])),
    ...(await inside.faults()),
  ];
}
