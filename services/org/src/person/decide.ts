import type { Decider } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import { searchKeys, searchText } from '../area/search-keys.ts';
import { samePlace } from '../place.ts';
import type { Person, PersonCommand, PersonEvent, RegisteredPerson } from './person.ts';
import { personProblems as problems } from './problems.ts';

type CommandOf<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  initial: { is: 'none' },
  evolve: (state, event) => evolve(state, event),
  decide(command, state) {
    if (command.type === 'register') {
      const { name, username, phone, area } = command;
      if (state.is !== 'none') throw new DomainError(common.conflict, 'This person is registered.');
      return [{ type: 'registered', name, username, phone, area }];
    }
    if (state.is === 'none') throw new DomainError(common['not-found'], 'There is no such person.');
    switch (command.type) {
      case 'change':
        return change(command, state);
      case 'follow':
        return samePlace(command.area, state.area) ? [] : [{ type: 'followed', area: command.area }];
      case 'leave':
        // At once, not only when Keycloak knows: whoever has left is out.
        return state.is === 'left' ? [] : [{ type: 'left' }, ...accessChanged(state)];
      case 'return':
        return state.is === 'active' ? [] : [{ type: 'returned' }];
      case 'read-phone':
        if (!state.phone)
          throw new DomainError(problems['no-phone'], `No phone number of ${state.name} is known.`);
        return [{ type: 'phone-read' }];
      case 'give-password':
        if (state.is === 'left') throw new DomainError(problems['person-left'], `${state.name} has left.`);
        if (state.subject === '')
          throw new DomainError(problems['account-missing'], 'Keycloak has no account yet.');
        return [{ type: 'password-given' }];
      case 'identify':
        return command.subject === state.subject ? [] : [{ type: 'identified', subject: command.subject }];
      case 'carry':
        return carry(command, state);
      case 'refuse-account':
        return state.account === 'refused' && !state.due ? [] : [{ type: 'account-refused' }];
    }
  },
};

function change(command: CommandOf<'change'>, state: RegisteredPerson): PersonEvent[] {
  const { name = state.name, phone = state.phone, area = state.area } = command;
  if (state.is === 'left') throw new DomainError(problems['person-left'], `${state.name} has left.`);
  const same = name === state.name && phone?.cipher === state.phone?.cipher && samePlace(area, state.area);
  return same ? [] : [{ type: 'changed', name, phone, area }];
}

function carry({ grants, name, active }: CommandOf<'carry'>, state: RegisteredPerson): PersonEvent[] {
  const upToDate = name === state.name && active === (state.is === 'active');
  const other = grants.join() !== state.grants.join();
  if (!other && !(state.due && upToDate)) return [];
  return [{ type: 'access-carried', grants, upToDate }, ...(other ? accessChanged(state) : [])];
}

/** Who has no account has no token. */
const accessChanged = ({ subject }: RegisteredPerson): PersonEvent[] =>
  subject === '' ? [] : [{ type: 'access-changed' }];

function evolve(state: Person, event: PersonEvent): Person {
  if (event.type === 'registered') {
    const { name, username, phone, area } = event;
    const search = keysOf(name, username);
    return {
      is: 'active',
      name,
      username,
      phone,
      area,
      subject: '',
      account: 'due',
      grants: [],
      due: true,
      search,
    };
  }
  if (state.is === 'none') return state;
  switch (event.type) {
    case 'changed': {
      const { name, phone, area } = event;
      const due = state.due || name !== state.name;
      return { ...state, name, phone, area, due, search: keysOf(name, state.username) };
    }
    case 'followed':
      return { ...state, area: event.area };
    case 'left':
      return { ...state, is: 'left', due: true };
    case 'returned':
      return { ...state, is: 'active', due: true };
    case 'identified':
      return { ...state, subject: event.subject };
    case 'access-carried':
      return { ...state, account: 'ready', grants: event.grants, due: state.due && !event.upToDate };
    case 'account-refused':
      return { ...state, account: 'refused', due: false };
    case 'phone-read':
    case 'password-given':
    case 'access-changed':
      return state;
  }
}

const keysOf = (name: string, username: string): string[] => searchKeys(searchText(username), name);
