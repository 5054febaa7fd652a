import { type Area, type Store, is, oneOf, readModel } from '@firegrid/store';

/** What this service knows of a premises, from the register's topic. */
export interface KnownPremises {
  readonly name: string;
  readonly number: string;
  readonly class: string;
  readonly area: Area;
  readonly open: boolean;
  /** By the duty policy. */
  readonly weekly: boolean;
}

export type PremisesModel = ReturnType<typeof premisesModel>;

export const premisesModel = (store: Store) =>
  readModel({
    store,
    name: 'premises',
    area: ({ area }: KnownPremises) => area,
    filters: {
      ids: oneOf<string>('_id'),
      open: is<boolean>('state.open'),
      weekly: is<boolean>('state.weekly'),
    },
    sorts: {},
    indexes: [{ keys: { 'state.weekly': 1, 'state.open': 1 } }],
  });
