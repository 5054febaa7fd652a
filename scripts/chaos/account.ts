import type { Person } from '@firegrid/testkit';
import type { Inside } from '../demo/inside.ts';
import { everyItem } from '../demo/pages.ts';
import { difference, expectedOf, idsOf, livesDue, livesOf, newsOf } from './expected.ts';
import type { Ledger } from './ledger.ts';

/** What there is by id, and what people were told: `hazards <id>`, `inbox: kind about`. */
export type Found = readonly string[];

const lists = {
  hazards: '/hazards/hazards',
  inspections: '/inspections/inspections',
  transfers: '/hazards/transfers',
  premises: '/premises/premises',
} as const;
const inboxes = [
  'yutang-village',
  'dongtang-village',
  'gaoan-village',
  'huanghua-township',
  'huanghua-police',
] as const;

/** All that a ledger's commands may have led to, as there is now. */
export async function find(person: (username: string) => Person): Promise<Found> {
  const officer = person('huanghua-township');
  const found: string[] = [];
  for (const [name, path] of Object.entries(lists)) {
    const items = await everyItem<{ id: string }>(officer, path);
    found.push(...items.map(({ id }) => `${name} ${id}`));
  }
  for (const username of inboxes) found.push(...(await newsOf(person(username))));
  return found;
}

interface Books {
  readonly person: (username: string) => Person;
  readonly inside: Inside;
  readonly ledger: Ledger;
  /** What was there before the ledger's first command. */
  readonly before: Found;
}

/** @returns what of a ledger's commands is lost, doubled or half done; nothing when each was carried out once */
export async function account({ person, inside, ledger, before }: Books): Promise<string[]> {
  const expected = expectedOf(ledger);
  const should = [
    ...[...expected.hazards.keys()].map((id) => `hazards ${id}`),
    ...idsOf(ledger, 'inspect').map((id) => `inspections ${id}`),
    ...idsOf(ledger, 'transfer').map((id) => `transfers ${id}`),
    ...idsOf(ledger, 'register').map((id) => `premises ${id}`),
    ...expected.notices,
  ];
  const effects = difference([...before, ...should], await find(person));
  const documents = await inside.documents('hazards', 'hazards');
  const concerned = documents.filter(({ _id }) => expected.hazards.has(_id));
  const histories = difference(livesDue(expected), livesOf(concerned));
  return [
    ...ledger.refused.map((line) => `refused: ${line}`),
    ...[...effects.missing, ...histories.missing].map((line) => `lost: ${line}`),
    ...[...effects.surplus, ...histories.surplus].map((line) => `too much: ${line}`),
    ...(await inside.faults()),
  ];
}
