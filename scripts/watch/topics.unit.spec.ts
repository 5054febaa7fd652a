import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '@firegrid/contracts';
import { parse } from 'yaml';
import { readers } from '../demo/inside.ts';

interface Entry {
  readonly kind: string;
  readonly single?: boolean;
  readonly groups?: readonly string[];
  readonly everyone?: readonly string[];
}

const chart = new URL('../../charts/firegrid/', import.meta.url);
const read = async (file: string): Promise<unknown> => parse(await readFile(new URL(file, chart), 'utf8'));

let entries: Record<string, Entry>;
let services: Record<string, { groups: string[] }>;
beforeAll(async () => {
  entries = (await read('operators/topics.yaml')) as typeof entries;
  ({ services } = (await read('values.yaml')) as { services: typeof services });
});

describe('the topics that an operator makes', () => {
  it('are those of the catalogue, of their kind, with one partition where it says so', () => {
    const told = Object.entries(entries).map(([name, { kind, single = false }]) => ({ name, kind, single }));
    const known = Object.values(topics).map(({ name, kind, partitions }) => ({
      name,
      kind,
      single: partitions === 1,
    }));
    const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
    expect(told.toSorted(byName)).toEqual(known.toSorted(byName));
  });

  it('may be read by every group that acts on them, and have its side topics', () => {
    const missing = Object.entries(readers).flatMap(([group, read]) =>
      read.flatMap(({ name }) => (entries[name]?.groups?.includes(group) ? [] : [`${group} reads ${name}`])),
    );
    expect(missing).toEqual([]);
  });

  it('have no reader but services of the chart, and all groups that scale on their lag', () => {
    const groups = Object.values(entries).flatMap((entry) => entry.groups ?? []);
    const named = new Set([...groups.map((group) => group.split('.')[0] ?? ''), ...everyone()]);
    expect([...named].filter((name) => !(name in services))).toEqual([]);
    const scaled = Object.values(services).flatMap((service) => service.groups);
    expect(scaled.filter((group) => !groups.includes(group))).toEqual([]);
  });
});

const everyone = (): string[] => Object.values(entries).flatMap((entry) => entry.everyone ?? []);
