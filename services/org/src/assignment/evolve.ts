import { dayAfter } from '../calendar.ts';
import type { Assignment, AssignmentEvent } from './assignment.ts';

export function evolve(state: Assignment, event: AssignmentEvent): Assignment {
  if (event.type === 'assigned') {
    const { person, subject, role, area, body, from, until } = event;
    return { is: 'held', person, subject, role, area, body, from, until, given: false, dueOn: from };
  }
  if (state.is === 'none') return state;
  switch (event.type) {
    case 'until-set': {
      const { until } = event;
      return { ...state, until, dueOn: state.given ? earlier(state.dueOn, dayAfter(until)) : state.dueOn };
    }
    case 'ended':
      return { ...state, is: 'ended', until: event.on, dueOn: event.today };
    case 'refreshed':
      return { ...state, dueOn: state.given ? event.today : state.dueOn };
    case 'followed':
      return { ...state, area: event.area };
    case 'identified':
      return { ...state, subject: event.subject };
    case 'carried':
      return { ...state, given: event.given, dueOn: event.dueOn };
    case 'access-narrowed':
      return state;
  }
}

/** A later last day moves the day on; what is due already stays due. */
const earlier = (due: string, day: string): string => (due !== '' && due < day ? due : day);
