import { type Area, type Store, is, readModel } from '@firegrid/store';

/** Records in which photos stand. */
export const kinds = ['hazard', 'inspection'] as const;
export type Kind = (typeof kinds)[number];

/** A record of another service, as its last event told it. */
export interface Naming {
  readonly area: Area;
  /** Each once, in the order the record has them. */
  readonly photos: readonly string[];
}

export type Records = ReturnType<typeof recordModel>;

/** Which record names which photos, and where the record lies. */
export const recordModel = (store: Store) =>
  readModel({
    store,
    name: 'records',
    area: ({ area }: Naming) => area,
    filters: { names: is<string>('state.photos') },
    sorts: {},
    indexes: [{ keys: { 'state.photos': 1 } }],
  });

export const recordKey = (kind: Kind, id: string): string => `${kind}/${id}`;
