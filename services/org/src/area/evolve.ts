import type { Area, AreaEvent, PastPeriod, Period, RegisteredArea } from './area.ts';
import { searchKeys } from './search-keys.ts';

export function evolve(state: Area, event: AreaEvent): Area {
  if (event.type === 'registered') return registered(event);
  if (state.is === 'none') return state;
  switch (event.type) {
    case 'renamed':
      return {
        ...since(state, event.on, { name: event.name, level: event.level }),
        search: searchKeys(state.code, event.name),
      };
    case 'moved':
      return marked(
        {
          ...since(state, event.on, { parent: event.parent, ancestors: event.ancestors }),
          depth: event.ancestors.length,
        },
        'subtree',
      );
    case 'followed':
      return { ...since(state, event.on, { ancestors: event.ancestors }), depth: event.ancestors.length };
    case 'closed':
      return marked({ ...state, is: 'closed', closedOn: event.on, successors: event.successors }, 'closure');
    case 'responsible-named': {
      const { person = '', subject = '' } = event.responsible ?? {};
      const named = { ...state, responsible: person, responsibleSubject: subject };
      return event.newPost ? marked(named, 'post') : named;
    }
    case 'divided':
      return { ...state, gridsMade: state.gridsMade + event.count };
    case 'settled':
      return { ...state, due: state.due.filter((due) => due !== event.done) };
  }
}

function registered(event: Extract<AreaEvent, { type: 'registered' }>): RegisteredArea {
  const { code, name, level, parent, ancestors, on } = event;
  return {
    is: 'open',
    code,
    name,
    level,
    parent,
    ancestors,
    from: on,
    past: [],
    closedOn: '',
    successors: [],
    responsible: '',
    responsibleSubject: '',
    gridsMade: 0,
    search: searchKeys(code, name),
    depth: ancestors.length,
    due: [],
  };
}

const marked = (state: RegisteredArea, due: RegisteredArea['due'][number]): RegisteredArea => ({
  ...state,
  due: [...new Set([...state.due, due])],
});

/** A new period begins; one of no days is not kept. */
function since(state: RegisteredArea, on: string, change: Partial<Period>): RegisteredArea {
  const { from, name, level, parent, ancestors } = state;
  const before: PastPeriod = { from, until: on, name, level, parent, ancestors };
  return { ...state, ...change, from: on, past: on > from ? [...state.past, before] : state.past };
}

/** What the area was on a day; undefined before its time and after its closure. */
export function periodAt(state: RegisteredArea, day: string): Period | undefined {
  if (state.closedOn && day >= state.closedOn) return undefined;
  if (day >= state.from) return state;
  return state.past.find(({ from, until }) => from <= day && day < until);
}
