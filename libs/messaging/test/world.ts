import { randomUUID } from 'node:crypto';
import { inspect, isDeepStrictEqual } from 'node:util';
import { type WireMessage, packEvent, topics } from '@firegrid/contracts';
import { Kafka, logLevel } from 'kafkajs';
import type { Broker } from '../src/index.ts';
import { pause } from '../src/patience.ts';

/** How a client of the broker is opened; the contract suite runs on any. */
export type OpenBroker = (options: { brokers: string[]; topicPrefix: string }) => Broker;

/** Topics and groups nobody else uses. Dropped again by `clean`. */
export function newPrefix(): string {
  return `test-${randomUUID().slice(0, 8)}.`;
}

export async function clean(brokers: string[], prefix: string): Promise<void> {
  const kafka = new Kafka({ clientId: 'clean', brokers, logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const names = (await admin.listTopics()).filter((name) => name.startsWith(prefix));
  await admin.deleteTopics({ topics: names });
  const groups = (await admin.listGroups()).groups
    .map(({ groupId }) => groupId)
    .filter((id) => id.startsWith(prefix));
  await admin.deleteGroups(groups).catch(() => undefined);
  await admin.disconnect();
}

/** An event of topic `area` whose version is `n`, the n-th of its key. */
export function event(key: string, n: number): WireMessage & { readonly id: string } {
  const id = `${key}/${n}/0`;
  const area = { code: key, name: `${n}` };
  return { ...packEvent(topics.area, { id, key, at: new Date(), body: { area } }), id };
}

/** Events 1…count of each key, the keys taking turns. */
export function events(keys: readonly string[], count: number): (WireMessage & { readonly id: string })[] {
  return Array.from({ length: count }, (_, index) => keys.map((key) => event(key, index + 1))).flat();
}

export const keys = (count: number): string[] => Array.from({ length: count }, (_, index) => `key-${index}`);

/** What was handled, in order. */
export class Seen {
  readonly ids: string[] = [];

  add({ id }: { readonly id: string }): void {
    this.ids.push(id);
  }

  /** The versions seen of a key, each where it came first. */
  of(key: string): number[] {
    const mine = this.ids.filter((id) => id.startsWith(`${key}/`));
    return [...new Set(mine)].map((id) => Number(id.split('/')[1]));
  }

  get distinct(): number {
    return new Set(this.ids).size;
  }

  get doubled(): number {
    return this.ids.length - this.distinct;
  }
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/**
 * Looks until it sees what is wanted.
 * @param wanted the value, or what it has to fulfil
 * @throws Error with what was waited for and what was seen instead
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  wanted: T | ((seen: T) => boolean),
  ms = 20_000,
): Promise<void> {
  const fulfils = wanted instanceof Function ? wanted : (seen: T) => isDeepStrictEqual(seen, wanted);
  const end = Date.now() + ms;
  for (let seen = await look(); !fulfils(seen); seen = await look()) {
    if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms, but ${inspect(seen)}`);
    await pause(20);
  }
}

export const undecodable = (key: string): WireMessage => ({
  ...event(key, 1),
  value: Buffer.from([0xff, 0xff]),
});
