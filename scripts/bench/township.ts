import { randomUUID } from 'node:crypto';
import type { Collection, MongoClient } from 'mongodb';

interface Kept {
  readonly _id: string;
  readonly area: { readonly ancestors: readonly string[] } | null;
  readonly state: Readonly<Record<string, unknown>>;
}
type Change = (state: Kept['state'], n: number) => object;

const minuteMs = 60_000;
const began = Date.UTC(2026, 0, 1);
/** One record every four minutes. */
const instant = (n: number): Date => new Date(began + n * 4 * minuteMs);
const day = (n: number): string => instant(n).toISOString().slice(0, 10);

/** Of twenty hazards one is new and one is being put right; eighteen ended. */
function hazard(state: Kept['state'], n: number): object {
  const { offer: _, clock, ...open } = state;
  const facts = { ...open, number: `430121105-2026-${n}`, reportedAt: instant(n) };
  if (n % 20 === 0) return { ...facts, status: 'reported', clock };
  if (n % 20 === 1) return { ...facts, status: 'confirmed', clock, decided: state['found'] };
  const deed = { ...(state['found'] as object), photos: [] };
  return {
    ...facts,
    status: 'closed',
    decided: deed,
    submission: { ...deed, onSpot: false },
    verified: deed,
  };
}

/** A township of 50,000 hazards, and of what else there is when there are so many: how many, and how one differs from the next. */
const town: readonly (readonly [collection: string, count: number, change: Change])[] = [
  ['hazards.hazards', 50_000, hazard],
  [
    'hazards.transfers',
    2_000,
    (state, n) => ({ ...state, sent: { ...(state['sent'] as object), at: instant(n) } }),
  ],
  ['inspections.inspections', 20_000, (state, n) => ({ ...state, receivedAt: instant(n) })],
  [
    'inspections.duties',
    20_000,
    (state, n) => ({ ...state, dueOn: day(n), status: n % 20 === 0 ? 'due' : 'fulfilled' }),
  ],
  ['premises.premises', 10_000, (state, n) => ({ ...state, number: `430121105-${n}`, name: `${n}号店` })],
  ['notifications.notices', 20_000, (state, n) => ({ ...state, at: instant(n) })],
  ['org.people', 2_000, (state, n) => ({ ...state, username: `person-${n}`, subject: randomUUID() })],
  ['org.assignments', 2_000, (state) => state],
];
const atOnce = 1_000;

/**
 * Puts copies of what real commands made straight into the database: nobody is told of them.
 * @param databases how the services' databases begin
 * @returns hazards a second
 */
export async function fillTownship(client: MongoClient, databases: string): Promise<number> {
  let rate = 0;
  for (const [where, count, change] of town) {
    const [service = '', name = ''] = where.split('.');
    const collection = client.db(`${databases}${service}`).collection<Kept>(name);
    const since = performance.now();
    await copyMany(collection, count, change);
    if (name === 'hazards') rate = count / ((performance.now() - since) / 1000);
  }
  return rate;
}

async function copyMany(collection: Collection<Kept>, count: number, change: Change): Promise<void> {
  const original = await collection.findOne({ 'area.ancestors': '430121105' });
  if (!original) throw new Error(`no ${collection.collectionName} to copy`);
  const { pendingSince: _, ...one } = original as typeof original & { pendingSince?: Date };
  for (let from = 0; from < count; from += atOnce) {
    const copies = Array.from({ length: atOnce }, (_, i) => {
      const state = change(one.state, from + i) as Kept['state'];
      return { ...one, _id: randomUUID(), changed: instant(from + i), outbox: [], state };
    });
    await collection.insertMany(copies);
  }
}
