import { type Store, aggregateRepository, is, range } from '@firegrid/store';
import { inspection } from './inspection.ts';
import { publish } from './publish.ts';

export type Inspections = ReturnType<typeof inspectionRepository>;

/** Visits, the newest first. */
export const inspectionRepository = (store: Store) =>
  aggregateRepository({
    store,
    name: 'inspections',
    decider: inspection,
    filters: {
      id: is<string>('_id'),
      premises: is<string>('state.premises.id'),
      inspector: is<string>('state.inspector'),
      area: is<string>('area.ancestors'),
      received: range<Date>('state.receivedAt'),
    },
    sorts: { newest: { 'state.receivedAt': -1 } },
    indexes: [{ keys: { 'state.premises.id': 1, 'state.receivedAt': -1, _id: -1 } }],
    area: (state) => state?.premises.area,
    publish,
    receipt: (state) => ({ findings: state?.findings.length ?? 0 }),
  });
