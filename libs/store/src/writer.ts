import type { Scope } from '@firegrid/access';
import { DomainError } from '@firegrid/problem';
import type { mongo } from 'mongoose';
import { type Act, type Loaded, type Spec, created, handled, pushed } from './act.ts';
import { answered } from './answered.ts';
import type { AggregateDocument } from './documents.ts';
import type { PendingListener } from './outbox.ts';
import { insertsTogether } from './inserts.ts';
import { type Prepared, prepareChange, prepareNew, repetition } from './prepare.ts';
import type { BulkItem, BulkResult } from './spec.ts';

interface Slot<State, Command, Receipt> {
  readonly item: BulkItem<Command>;
  readonly act?: Act<State, Receipt>;
  result: BulkResult<Receipt>;
}

/** Carries out acts, one or many, in as few round trips either way; results in the order of the items. */
export function writer<State, Command, Receipt extends object>(
  spec: Spec<State, Command, Receipt>,
  ring: PendingListener,
) {
  type Document = AggregateDocument<State, Receipt>;
  type Slots = Slot<State, Command, Receipt>[];
  const collection = spec.store.collection<Document>(spec.name);
  const insert = insertsTogether(collection);

  const load = async (slots: readonly { readonly item: { readonly id: string } }[], projection: object) => {
    const wanted = { _id: { $in: slots.map(({ item }) => String(item.id)) } } as mongo.Filter<Document>;
    const docs = await answered(() => collection.find(wanted, { projection }).toArray());
    return new Map((docs as Loaded<State, Receipt>[]).map((doc) => [doc._id, doc]));
  };

  /** Undecided, refused or repeated so far: what is decided counts as lost until it is written. */
  const slot = (item: BulkItem<Command>, prepare: () => Prepared<State, Receipt>): Slots[number] => {
    const { id } = item;
    try {
      const prepared = prepare();
      if ('act' in prepared) return { item, act: prepared.act, result: { id, outcome: 'lost' } };
      return { item, result: { id, outcome: 'done', receipt: prepared.repeated } };
    } catch (error) {
      if (error instanceof DomainError) return { item, result: { id, outcome: 'refused', error } };
      throw error;
    }
  };

  /** @param alone whether nothing older of the aggregate waits, so that the relay may publish without reading */
  const won = (one: Slots[number], act: Act<State, Receipt>, alone: boolean): void => {
    one.result = { id: act.id, outcome: 'done', receipt: handled(act.id, act.entry, false) };
    if (act.outbox.length > 0) ring(alone ? { id: act.id, messages: act.outbox } : undefined);
  };

  async function create(scope: Scope, items: readonly BulkItem<Command>[]): Promise<BulkResult<Receipt>[]> {
    const slots = items.map((item) => slot(item, () => prepareNew(spec, scope, item)));
    const acts = slots.flatMap((one) => (one.act ? [{ one, act: one.act }] : []));
    const clashed = await insert(acts.map(({ act }) => created<State, Receipt>(act)));
    acts.forEach(({ one, act }, i) => clashed.has(i) || won(one, act, true));

    // Clashes and refusals alike may be repetitions, of before the rules or the posts changed.
    const open = slots.filter(({ result }) => result.outcome !== 'done');
    const there = open.length > 0 ? await load(open, { commands: 1 }) : new Map<string, never>();
    for (const one of open) {
      const { item, result } = one;
      const refusal = result.outcome === 'refused' ? result.error : undefined;
      one.result = slot(item, () => repetition(there.get(item.id), item, refusal)).result;
    }
    return slots.map(({ result }) => result);
  }

  async function change(scope: Scope, items: readonly BulkItem<Command>[]): Promise<BulkResult<Receipt>[]> {
    const docs = await load(
      items.map((item) => ({ item })),
      { history: 0, outbox: 0 },
    );
    const slots = items.map((item) => slot(item, () => prepareChange(spec, scope, docs.get(item.id), item)));
    const first = new Map(slots.toReversed().map((one) => [one.item.id, one]));
    const acts = [...first.values()].flatMap((one) =>
      one.act ? [{ one, item: one.item, act: one.act }] : [],
    );
    if (acts.length === 0) return slots.map(({ result }) => result);

    const updates = acts.map(({ act }) => ({
      filter: {
        _id: act.id,
        version: docs.get(act.id)?.version,
        // What changes nothing leaves the version as it is: two who carry it out at once both find it.
        ...(act.history.length === 0 ? { 'commands.id': { $ne: act.entry.id } } : {}),
      } as mongo.Filter<Document>,
      update: pushed(act),
    }));
    const { matchedCount } = await answered((): Promise<{ matchedCount: number }> =>
      updates.length > 1
        ? collection.bulkWrite(
            updates.map((updateOne) => ({ updateOne })),
            { ordered: false },
          )
        : collection.updateOne(updates[0]!.filter, updates[0]!.update),
    );
    // The database counts, but doesn't name who won: where some lost, the commands kept in the documents tell.
    const mixed = matchedCount > 0 && matchedCount < acts.length;
    const now = mixed ? await load(acts, { 'commands.id': 1 }) : undefined;
    for (const { one, item, act } of acts) {
      const kept = now?.get(act.id)?.commands.some(({ id }) => id === item.issued.id);
      if (kept ?? matchedCount > 0) won(one, act, docs.get(act.id)?.pendingSince === undefined);
    }
    return slots.map(({ result }) => result);
  }

  /** @throws DomainError as `change` would refuse it */
  async function rehearse(scope: Scope, item: BulkItem<Command>): Promise<void> {
    const docs = await load([{ item }], { history: 0, outbox: 0 });
    prepareChange(spec, scope, docs.get(item.id), item);
  }

  return { create, change, rehearse };
}
