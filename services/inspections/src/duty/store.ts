import { type Store, aggregateRepository, changesIndex, is, oneOf, range } from '@firegrid/store';
import { duty } from './duty.ts';
import { publish } from './publish.ts';

export type Duties = ReturnType<typeof dutyRepository>;

/** What must be inspected, the most urgent first. */
export const dutyRepository = (store: Store) =>
  aggregateRepository({
    store,
    name: 'duties',
    decider: duty,
    filters: {
      status: is<string>('state.status'),
      premises: is<string>('state.premisesId'),
      ofPremises: oneOf<string>('state.premisesId'),
      period: is<string>('state.period'),
      area: is<string>('area.ancestors'),
      placedAt: is<string>('area.code'),
      posts: oneOf<string>('state.post.area'),
      dueOn: range<string>('state.dueOn'),
    },
    sorts: { urgent: { 'state.dueOn': 1 } },
    indexes: [
      changesIndex,
      { keys: { 'state.status': 1, 'state.dueOn': 1 } },
      { keys: { 'state.premisesId': 1, 'state.status': 1 } },
      { keys: { 'area.code': 1, 'state.status': 1 } },
    ],
    area: (state) => state?.area,
    publish,
    receipt: (state) => ({ status: state?.status ?? 'due' }),
  });
