import { randomUUID } from 'node:crypto';
import type { Actor } from '@firegrid/decider';
import type { Store } from './connection.ts';
import type { Area } from './documents.ts';
import { is } from './filters.ts';
import { readModel } from './read-model.ts';

/** Somebody read personal data of a record in clear. */
export interface Reading {
  /** Its id. */
  readonly record: string;
  readonly area: Area;
  readonly at: Date;
  readonly by: Actor;
}

export type ReadingAudit = ReturnType<typeof readingAudit>;

/** The audit of what is read, beside the history of what is written. `name` is the collection. */
export function readingAudit(store: Store, name: string) {
  const model = readModel({
    store,
    name,
    area: ({ area }: Reading) => area,
    filters: { record: is<string>('state.record') },
    sorts: { newest: { 'state.at': -1 } },
    indexes: [{ keys: { 'state.record': 1, 'state.at': -1, _id: -1 } }],
  });
  return {
    ...model,
    /** Before anything is shown: what is not recorded is not read. */
    async record(reading: Reading): Promise<void> {
      await model.apply({ key: randomUUID(), version: 1, doc: reading });
    },
  };
}
