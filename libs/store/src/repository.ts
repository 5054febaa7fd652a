import { DomainError, common } from '@firegrid/problem';
import { withSpan } from '@firegrid/telemetry';
import type { Scope } from '@firegrid/access';
import { handled, signed } from './act.ts';
import { answered, attempts, stepAside } from './answered.ts';
import { changesOf } from './changes.ts';
import type { AggregateDocument } from './documents.ts';
import type { Filters } from './filters.ts';
import { declareCollection } from './indexes.ts';
import { outboxOf } from './outbox.ts';
import { type Sorts, reader, sortIndexes } from './reader.ts';
import type { AggregateSpec, BulkItem, BulkResult, Handled, Repository } from './spec.ts';
import { writer } from './writer.ts';

/** Large enough to fill a round trip, small enough to stay far below a message's 48 MB. */
const chunkSize = 500;

/** The repository of one kind of aggregate; its indexes come with the next `migrate`. */
export function aggregateRepository<
  State,
  Command,
  Event extends { readonly type: string },
  const F extends Filters,
  const S extends Sorts,
  Receipt extends object,
>(spec: AggregateSpec<State, Command, Event, F, S, Receipt>): Repository<State, Command, F, S, Receipt> {
  const { store, name } = spec;
  const waiting = { keys: { pendingSince: 1 }, sparse: true } as const;
  declareCollection(store, name, [waiting, ...sortIndexes(spec.sorts), ...(spec.indexes ?? [])]);
  const { ring, ...outbox } = outboxOf(store.collection(name), name);
  const read = reader<State, F, S>(store.collection(name), name, spec.filters, spec.sorts);
  const { create, change, rehearse } = writer<State, Command, Receipt>(spec, ring);

  const one = async (
    write: typeof change,
    scope: Scope,
    item: BulkItem<Command>,
  ): Promise<Handled<Receipt>> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const [result] = await write(scope, [item]);
      if (result?.outcome === 'done') return result.receipt;
      if (result?.outcome === 'refused') throw result.error;
      await stepAside(attempt);
    }
    const now = await read.get(scope, item.id);
    const detail = 'Others keep changing it at this moment. It is safe to try again.';
    throw new DomainError(common.conflict, detail, {
      current: spec.current?.(now) ?? { version: now.version },
    });
  };

  const inChunks =
    (write: typeof change) =>
    async (scope: Scope, items: readonly BulkItem<Command>[]): Promise<BulkResult<Receipt>[]> => {
      const results: BulkResult<Receipt>[] = [];
      for (let i = 0; i < items.length; i += chunkSize) {
        results.push(...(await write(scope, items.slice(i, i + chunkSize))));
      }
      return results;
    };

  type Document = AggregateDocument<State, Receipt>;
  const part = async <K extends 'commands' | 'history'>(id: string, field: K) => {
    const collection = store.collection<Document>(name);
    const wanted = { _id: String(id) } as object;
    const ask = () => collection.findOne<Document>(wanted, { projection: { [field]: 1 } });
    return (await answered(ask))?.[field];
  };

  return {
    ...read,
    changes: changesOf<State, F>(store.collection(name), spec.filters),
    outbox,
    bulkCreate: inChunks(create),
    bulkHandle: inChunks(change),
    handle: (scope, id, command, issued, { fingerprint, ifMatch, create: isNew }) =>
      withSpan(`save ${name}`, { 'firegrid.aggregate': id }, () =>
        one(isNew ? create : change, scope, { id, command, issued, fingerprint, ifMatch }),
      ),
    rehearse: (scope, id, command, issued, { fingerprint, ifMatch }) =>
      rehearse(scope, { id, command, issued, fingerprint, ifMatch }),
    async orRepeated({ id, issued, fingerprint }, act) {
      try {
        return await act();
      } catch (refusal) {
        if (!(refusal instanceof DomainError) || refusal.status >= 500) throw refusal;
        const done = (await part(id, 'commands'))?.find((one) => one.id === issued.id);
        if (done?.fingerprint !== signed(fingerprint, issued)) throw refusal;
        return handled(id, done, true);
      }
    },
    async history(scope, id) {
      await read.get(scope, id);
      return (await part(id, 'history')) ?? [];
    },
  };
}
