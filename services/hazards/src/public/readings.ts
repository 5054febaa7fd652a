import type { Actor } from '@firegrid/decider';
import { type Store, is, readModel } from '@firegrid/store';
import type { AreaRef } from '../hazard/hazard.ts';

/** Somebody read the phone of a reporter in clear. */
export interface Reading {
  readonly hazard: string;
  readonly area: AreaRef;
  readonly at: Date;
  readonly by: Actor;
}

export type ReporterReadings = ReturnType<typeof reporterReadings>;

/** The audit of what is read, beside the history of what is written. */
export const reporterReadings = (store: Store) =>
  readModel({
    store,
    name: 'reporterReadings',
    area: ({ area }: Reading) => area,
    filters: { hazard: is<string>('state.hazard') },
    sorts: { newest: { 'state.at': -1 } },
    indexes: [{ keys: { 'state.hazard': 1, 'state.at': -1 } }],
  });
