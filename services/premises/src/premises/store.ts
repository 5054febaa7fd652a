import { type Store, aggregateRepository, changesIndex, is, oneOf, startsWith } from '@firegrid/store';
import type { Catalogues } from '../catalogue/catalogues.ts';
import { premisesDecider } from './decide.ts';
import type { Standing } from './premises.ts';
import { publish } from './publish.ts';
import { shownPremises } from './view.ts';

export type PremisesRepository = ReturnType<typeof premisesRepository>;

/** The register of premises. */
export const premisesRepository = (store: Store, catalogues: Catalogues) =>
  aggregateRepository({
    store,
    name: 'premises',
    decider: premisesDecider(catalogues),
    filters: {
      status: is<string>('state.status'),
      class: is<string>('state.class'),
      area: is<string>('area.ancestors'),
      /** Exactly there, not below. */
      placedAt: is<string>('area.code'),
      tag: is<string>('state.tags'),
      number: is<string>('state.number'),
      creditCode: is<string>('state.creditCode'),
      namePrefix: startsWith('state.name'),
      ids: oneOf<string>('_id'),
      creditCodes: oneOf<string>('state.creditCode'),
      keys: oneOf<string>('state.key'),
    },
    sorts: { number: { 'state.number': 1 } },
    indexes: [
      changesIndex,
      { keys: { 'area.code': 1 } },
      { keys: { 'state.creditCode': 1, 'state.number': 1, _id: 1 }, sparse: true },
      { keys: { 'state.key': 1 } },
      { keys: { 'state.name': 1 } },
      { keys: { 'area.ancestors': 1, 'state.class': 1, 'state.number': 1, _id: 1 } },
    ],
    area: (state) => (state.status === 'absent' ? undefined : state.area),
    publish,
    receipt: (state): { number: string; status: Standing['status'] } =>
      state.status === 'absent'
        ? { number: '', status: 'open' }
        : { number: state.number, status: state.status },
    current: shownPremises,
  });
