import type { Actor } from '@firegrid/decider';
import { type Area, type Store, is, readModel } from '@firegrid/store';

/** Somebody read the contacts of a premises in clear. */
export interface Reading {
  readonly premises: string;
  readonly area: Area;
  readonly at: Date;
  readonly by: Actor;
}

export type Readings = ReturnType<typeof contactReadings>;

/** The audit of what is read, beside the history of what is written. */
export const contactReadings = (store: Store) =>
  readModel({
    store,
    name: 'contactReadings',
    area: ({ area }: Reading) => area,
    filters: { premises: is<string>('state.premises') },
    sorts: { newest: { 'state.at': -1 } },
    indexes: [{ keys: { 'state.premises': 1, 'state.at': -1 } }],
  });
