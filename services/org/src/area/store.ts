import { type Store, aggregateRepository, changesIndex, is, oneOf, startsWith } from '@firegrid/store';
import type { Area } from './area.ts';
import { areaDecider } from './decide.ts';
import { publishArea } from './publish.ts';

export type Areas = ReturnType<typeof areaRepository>;

export const areaRepository = (store: Store) =>
  aggregateRepository({
    store,
    name: 'areas',
    decider: areaDecider,
    filters: {
      codes: oneOf<string>('_id'),
      is: is<string>('state.is'),
      level: is<string>('state.level'),
      levels: oneOf<string>('state.level'),
      parent: is<string>('state.parent'),
      found: startsWith('state.search'),
      /** In this area, itself included. */
      area: is<string>('area.ancestors'),
      within: oneOf<string>('area.ancestors'),
      due: oneOf<string>('state.due'),
      responsible: is<string>('state.responsible'),
      successor: is<string>('state.successors'),
    },
    sorts: { depth: { 'state.depth': 1 } },
    indexes: [
      changesIndex,
      { keys: { 'state.parent': 1, _id: 1 } },
      { keys: { 'state.search': 1 } },
      { keys: { 'state.level': 1, 'state.search': 1 } },
      { keys: { 'state.due': 1 } },
      { keys: { 'state.successors': 1 } },
      { keys: { 'state.responsible': 1 } },
    ],
    area: (state: Area) =>
      state.is === 'none' ? undefined : { code: state.code, ancestors: state.ancestors },
    publish: publishArea,
    receipt: (state) => ({
      status: state.is === 'closed' ? ('closed' as const) : ('open' as const),
      gridsMade: state.is === 'none' ? 0 : state.gridsMade,
    }),
  });
