import type { Person } from '@firegrid/testkit';
import { township } from './stage.ts';
import { everyItem } from './pages.ts';
import { expectStatus } from './world.ts';

/** What there is in 黄花镇, told so that something lost, doubled or out of order shows. */
export interface Census {
  /** Type, status and everything that happened to it, in order. */
  readonly hazards: readonly string[];
  readonly transfers: readonly string[];
  readonly inspections: number;
  readonly premises: number;
  readonly duties: Readonly<Record<string, number>>;
  /** By person: the kind of each notice and what it is about. */
  readonly notices: Readonly<Record<string, readonly string[]>>;
}

interface Hazard {
  readonly id: string;
  readonly type: string;
  readonly status: string;
}
interface Notice {
  readonly kind: string;
  readonly about: { readonly kind: string; readonly id: string };
}

const people = ['yutang-grid-1', 'yutang-village', 'huanghua-township', 'huanghua-police', 'huanghua-fire'];

/** Counts by the API, as those who live there see it. */
export async function census(person: (username: string) => Person): Promise<Census> {
  const officer = person('huanghua-township');
  const hazards = await everyItem<Hazard>(officer, `/hazards/hazards?area=${township}`);
  const typeOf = new Map(hazards.map(({ id, type }) => [id, type]));
  const told = async ({ id, type, status }: Hazard): Promise<string> => {
    const { body } = expectStatus(await officer.get(`/hazards/hazards/${id}/history`), 200);
    const history = body['items'] as { what: string[] }[];
    return `${type} ${status}: ${history.flatMap(({ what }) => what).join(', ')}`;
  };
  const duties = await everyItem<{ status: string }>(officer, '/inspections/duties');
  const transfers = await everyItem<{ status: string; lines: { status: string }[] }>(
    officer,
    '/hazards/transfers',
  );
  const inbox = async (username: string): Promise<[string, string[]]> => {
    const notices = await everyItem<Notice>(person(username), '/notifications/inbox');
    const lines = notices.map(({ kind, about }) => `${kind} ${typeOf.get(about.id) ?? about.kind}`);
    return [username, lines.sort()];
  };
  return {
    hazards: (await Promise.all(hazards.map(told))).sort(),
    transfers: transfers.map(({ status }) => status),
    inspections: (await everyItem(officer, '/inspections/inspections')).length,
    premises: (await everyItem(officer, '/premises/premises')).length,
    duties: counted(duties.map(({ status }) => status)),
    notices: Object.fromEntries(await Promise.all(people.map(inbox))),
  };
}

const counted = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
