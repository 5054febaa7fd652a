import { type Store, aggregateRepository, is, oneOf, startsWith } from '@firegrid/store';
import { accessChanged } from '../access/publish.ts';
import { personDecider } from './decide.ts';
import type { Person } from './person.ts';

export type People = ReturnType<typeof personRepository>;

/** Names and numbers stay here: of a person others are only told that older tokens are void. */
export const personRepository = (store: Store) =>
  aggregateRepository({
    store,
    name: 'people',
    decider: personDecider,
    filters: {
      ids: oneOf<string>('_id'),
      is: is<string>('state.is'),
      username: is<string>('state.username'),
      usernames: oneOf<string>('state.username'),
      found: startsWith('state.search'),
      area: is<string>('area.ancestors'),
      within: oneOf<string>('area.ancestors'),
      home: oneOf<string>('area.code'),
      subject: is<string>('state.subject'),
      subjects: oneOf<string>('state.subject'),
      due: is<boolean>('state.due'),
    },
    sorts: {},
    indexes: [
      { keys: { 'state.username': 1 }, unique: true },
      { keys: { 'state.search': 1 } },
      { keys: { 'state.subject': 1 } },
      { keys: { 'area.code': 1 } },
      { keys: { 'state.due': 1 } },
    ],
    area: (state: Person) => (state.is === 'none' ? undefined : state.area),
    publish: (event, state, act) =>
      event.type === 'access-changed' && state.is !== 'none' ? accessChanged(state.subject, act) : undefined,
    receipt: (state) => ({ status: state.is === 'left' ? ('left' as const) : ('active' as const) }),
  });
