import type { Decider, Issued } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import { areaProblems } from '../area/problems.ts';
import { bodyProblems } from '../body/problems.ts';
import { dayAfter, dayOf } from '../calendar.ts';
import { personProblems } from '../person/problems.ts';
import { samePlace } from '../place.ts';
import {
  type Assignment,
  type AssignmentCommand,
  type AssignmentEvent,
  type MadeAssignment,
  dueBy,
  holdsOn,
} from './assignment.ts';
import { evolve } from './evolve.ts';
import { besideTheLine, bodyRole, officerOf } from './posts.ts';
import { assignmentProblems as problems } from './problems.ts';

type CommandOf<T extends AssignmentCommand['type']> = Extract<AssignmentCommand, { type: T }>;

/** As many as the realm lets an account have, so that a token stays below 2 KB. */
export const grantLimit = 20;

export const assignmentDecider: Decider<Assignment, AssignmentCommand, AssignmentEvent> = {
  initial: { is: 'none' },
  evolve: (state, event) => evolve(state, event),
  decide(command, state, issued) {
    if (command.type === 'assign') return assign(command, state, issued);
    if (state.is === 'none') throw new DomainError(common['not-found'], 'There is no such assignment.');
    switch (command.type) {
      case 'end':
        return end(command, state, issued);
      case 'expire':
        return state.is === 'held' && state.until !== '' && state.until < command.today
          ? ended(state, state.until, command.today)
          : [];
      case 'refresh':
        return state.is === 'held' ? [{ type: 'refreshed', today: command.today }] : [];
      case 'follow':
        return samePlace(command.area, state.area) ? [] : [{ type: 'followed', area: command.area }];
      case 'carry':
        return carry(command, state);
      case 'withhold':
        return state.given || state.dueOn !== '' ? [{ type: 'carried', given: false, dueOn: '' }] : [];
    }
  },
};

function assign(command: CommandOf<'assign'>, state: Assignment, { by }: Issued): AssignmentEvent[] {
  const { person, role, place, from, until } = command;
  if (state.is !== 'none') throw new DomainError(common.conflict, 'This assignment is made.');
  if (person.left) throw new DomainError(personProblems['person-left'], 'The person has left.');
  if (person.subject !== '' && person.subject === by.subject) {
    throw new DomainError(problems['own-post'], 'Somebody else has to assign it.');
  }
  refuseMisfit(command);
  if (until !== '' && until < from) {
    const errors = [{ pointer: '/until', message: `must not be before ${from}` }];
    throw new DomainError(problems['dates-out-of-order'], `${until} is before ${from}.`, { errors });
  }
  if (person.holds)
    throw new DomainError(problems['post-held'], `The person is ${role} there in these days.`);
  if (person.grants > grantLimit) {
    throw new DomainError(problems['too-many-posts'], `Nobody holds posts in more than ${grantLimit} areas.`);
  }
  const body = 'body' in place ? place.body.code : '';
  return [
    {
      type: 'assigned',
      person: person.id,
      subject: person.subject,
      role,
      area: place.area,
      body,
      from,
      until,
    },
  ];
}

function refuseMisfit({ role, place }: CommandOf<'assign'>): void {
  if ('body' in place) {
    const { kind, dissolved } = place.body;
    if (dissolved) throw new DomainError(bodyProblems['body-dissolved'], `${place.body.code} is dissolved.`);
    if (bodyRole[kind] !== role) throw misfit(`Through a ${kind} body one is ${bodyRole[kind]}.`);
    return;
  }
  if (place.closed) throw new DomainError(areaProblems['area-closed'], `${place.area.code} is closed.`);
  if (besideTheLine.includes(role) || officerOf[place.level] === role) return;
  const through = Object.values(bodyRole).includes(role);
  throw misfit(through ? `${role} is held through a body.` : `At a ${place.level} there is no ${role}.`);
}

const misfit = (detail: string): DomainError =>
  new DomainError(problems['role-does-not-fit'], detail, {
    errors: [{ pointer: '/role', message: 'does not fit' }],
  });

function end({ on }: CommandOf<'end'>, state: MadeAssignment, issued: Issued): AssignmentEvent[] {
  const today = dayOf(issued.at);
  if (state.is === 'ended') throw new DomainError(problems['assignment-ended'], 'It has ended already.');
  if (on === '') return ended(state, today, today);
  if (on < today || on < state.from) {
    const earliest = on < today ? today : state.from;
    const errors = [{ pointer: '/on', message: `must not be before ${earliest}` }];
    throw new DomainError(problems['dates-out-of-order'], 'The past stays as it was.', { errors });
  }
  return on === state.until ? [] : [{ type: 'until-set', until: on, today }];
}

/** What Keycloak can't have needs no refusal of tokens; what is due to be given it may have before this is known here. */
const ended = (state: MadeAssignment, on: string, today: string): AssignmentEvent[] => {
  const perhapsGiven = state.given || dueBy(state, today);
  return [
    { type: 'ended', on, today },
    ...(perhapsGiven && state.subject !== '' ? [{ type: 'access-narrowed' } as const] : []),
  ];
};

function carry({ day, subject }: CommandOf<'carry'>, state: MadeAssignment): AssignmentEvent[] {
  const events: AssignmentEvent[] = subject === state.subject ? [] : [{ type: 'identified', subject }];
  const given = holdsOn(state, day);
  const dueOn = nextDay(state, day);
  if (given === state.given && dueOn === state.dueOn) return events;
  return [...events, { type: 'carried', given, dueOn }];
}

/** When Keycloak has to be told next. */
function nextDay(state: MadeAssignment, day: string): string {
  if (state.is === 'ended') return '';
  if (day < state.from) return state.from;
  return state.until === '' ? '' : dayAfter(state.until);
}
