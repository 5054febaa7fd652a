import { type Store, aggregateRepository, is, oneOf, range } from '@firegrid/store';
import type { Assignment } from './assignment.ts';
import { assignmentDecider } from './decide.ts';
import { publishAssignment } from './publish.ts';

export type Assignments = ReturnType<typeof assignmentRepository>;

export const assignmentRepository = (store: Store) =>
  aggregateRepository({
    store,
    name: 'assignments',
    decider: assignmentDecider,
    filters: {
      is: is<string>('state.is'),
      person: is<string>('state.person'),
      role: is<string>('state.role'),
      body: is<string>('state.body'),
      at: oneOf<string>('area.code'),
      area: is<string>('area.ancestors'),
      within: oneOf<string>('area.ancestors'),
      /** Something is due for Keycloak on these days. */
      dueOn: range<string>('state.dueOn'),
    },
    sorts: {},
    indexes: [
      { keys: { 'state.person': 1, _id: 1 } },
      { keys: { 'state.body': 1, _id: 1 } },
      { keys: { 'area.code': 1, _id: 1 } },
      { keys: { 'state.dueOn': 1 } },
    ],
    area: (state: Assignment) => (state.is === 'none' ? undefined : state.area),
    publish: publishAssignment,
    receipt: (state) => ({ status: state.is === 'ended' ? ('ended' as const) : ('held' as const) }),
  });
