import { type Store, aggregateRepository, is, oneOf } from '@firegrid/store';
import type { Body } from './body.ts';
import { bodyDecider } from './decide.ts';
import { publishBody } from './publish.ts';

export type Bodies = ReturnType<typeof bodyRepository>;

export const bodyRepository = (store: Store) =>
  aggregateRepository({
    store,
    name: 'bodies',
    decider: bodyDecider,
    filters: {
      codes: oneOf<string>('_id'),
      is: is<string>('state.is'),
      kind: is<string>('state.kind'),
      /** Serving one of these areas. */
      serving: oneOf<string>('state.areas'),
      within: oneOf<string>('area.ancestors'),
      seat: oneOf<string>('area.code'),
      due: is<boolean>('state.due'),
    },
    sorts: {},
    indexes: [
      { keys: { 'state.areas': 1, _id: 1 } },
      { keys: { 'area.code': 1 } },
      { keys: { 'state.due': 1 } },
    ],
    area: (state: Body) => (state.is === 'none' ? undefined : state.seat),
    publish: publishBody,
    receipt: (state) => ({ status: state.is }),
  });
