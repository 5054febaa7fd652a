import type { Person } from '@firegrid/testkit';
import type { Aggregate } from '../demo/inside.ts';
import { everyItem } from '../demo/pages.ts';
import type { Entry, Kind, Ledger } from './ledger.ts';
import { inspectors, reporters } from './load.ts';

/** What must be there, once, if every command of a ledger was carried out once. */
export interface Expected {
  /** By hazard: everything that happened to it. */
  readonly hazards: ReadonlyMap<string, readonly string[]>;
  /** `inbox: kind about`, each of them one notice. */
  readonly notices: readonly string[];
  /** By premises: the visit that fulfilled its duty. */
  readonly visits: ReadonlyMap<string, Entry>;
}

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
const villageOf = new Map<string, string>(
  [...reporters, ...inspectors].map(({ worker, village }) => [worker, village]),
);

export const findingsOf = ({ body }: Entry): string[] =>
  (body['findings'] as { hazardId: string }[]).map(({ hazardId }) => hazardId);
export const hazardsOf = ({ body }: Entry): string[] => body['hazardIds'] as string[];
/** The id in the middle of a path such as /hazards/hazards/<id>/confirm */
const target = ({ path }: Entry): string => path.split('/')[3] ?? '';

/** The lives of hazards in a line each, to be compared: as they must be, and as they are. */
export const livesDue = ({ hazards }: Pick<Expected, 'hazards'>): string[] =>
  [...hazards].map(([id, what]) => lifeLine(id, what));
export const livesOf = (documents: readonly Aggregate[]): string[] =>
  documents.map(({ _id, history }) =>
    lifeLine(
      _id,
      history.flatMap(({ what }) => what),
    ),
  );
const lifeLine = (id: string, what: readonly string[]): string => `${id}: ${what.join(', ')}`;

/** What somebody was told in `inbox: kind about` lines; that he was appointed is no matter of a ledger. */
export async function newsOf(person: Person): Promise<string[]> {
  const inbox = await everyItem<{ kind: string; about: { id: string } }>(person, '/notifications/inbox');
  const news = inbox.filter(({ kind }) => kind !== 'appointed');
  return news.map(({ kind, about }) => `${person.username}: ${kind} ${about.id}`);
}

/** Works out by the rules what a ledger leads to. */
export function expectedOf(ledger: Ledger): Expected {
  const of = (kind: Kind) => ledger.of(kind);
  const transfers = new Map(of('transfer').map((entry) => [entry.id, entry]));
  const hazards = new Map<string, string[]>();
  const notices: string[] = [];

  const found = (id: string, worker: string): void => {
    hazards.set(id, ['reported']);
    notices.push(`${villageOf.get(worker)}: reported ${id}`);
  };
  for (const { id, by } of of('report')) found(id, by.username);
  for (const entry of of('inspect')) for (const id of findingsOf(entry)) found(id, entry.by.username);
  const villages = new Map<string, string>();
  for (const entry of of('confirm')) {
    hazards.get(target(entry))?.push('confirmed');
    villages.set(target(entry), entry.by.username);
  }
  for (const entry of transfers.values()) {
    notices.push(`huanghua-police: transferred ${entry.id}`);
    for (const id of hazardsOf(entry)) {
      hazards.get(id)?.push('transferOffered');
      notices.push(`huanghua-police: transferred ${id}`);
    }
  }
  for (const entry of of('acknowledge')) {
    const document = transfers.get(target(entry));
    if (!document) continue;
    notices.push(`huanghua-township: acknowledged ${document.id}`);
    for (const id of hazardsOf(document)) {
      hazards.get(id)?.push('transferAcknowledged');
      notices.push(`${villages.get(id)}: acknowledged ${id}`);
    }
  }
  const visits = new Map(of('inspect').map((entry) => [String(entry.body['premisesId']), entry]));
  return { hazards, notices, visits };
}

/** What is on one side only, however often. */
export function difference(
  expected: readonly string[],
  seen: readonly string[],
): { missing: string[]; surplus: string[] } {
  const left = new Map<string, number>();
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of seen) left.set(one, (left.get(one) ?? 0) - 1);
  const where = (wanted: (count: number) => boolean) =>
    [...left].flatMap(([one, count]) => (wanted(count) ? [`${one} ×${Math.abs(count)}`] : []));
  return { missing: where((count) => count > 0), surplus: where((count) => count < 0) };
}

export const idsOf = (ledger: Ledger, kind: Kind): string[] => ids(ledger.of(kind));
