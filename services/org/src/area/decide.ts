import type { Decider, Issued } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import { dayOf } from '../calendar.ts';
import type { Area, AreaCommand, AreaEvent, RegisteredArea } from './area.ts';
import { evolve } from './evolve.ts';
import { areaProblems as problems } from './problems.ts';
import { pathBelow, samePath } from './tree.ts';

type CommandOf<T extends AreaCommand['type']> = Extract<AreaCommand, { type: T }>;

/** More than a grid's three digits can number. */
const gridLimit = 999;

export const areaDecider: Decider<Area, AreaCommand, AreaEvent> = {
  initial: { is: 'none' },
  evolve: (state, event) => evolve(state, event),
  decide(command, state, issued) {
    if (command.type === 'register') return register(command, state, issued);
    if (state.is === 'none') throw new DomainError(common['not-found'], 'There is no such area.');
    if (command.type === 'settle') return settle(command, state);
    if (command.type === 'follow') return follow(command, state);
    if (state.is === 'closed') {
      throw new DomainError(problems['area-closed'], `${state.name} is closed since ${state.closedOn}.`);
    }
    switch (command.type) {
      case 'rename':
        return rename(command, state, issued);
      case 'move':
        return move(command, state, issued);
      case 'close':
        return close(command, state, issued);
      case 'name-responsible':
        return nameResponsible(command, state);
      case 'divide':
        return divide(command, state);
    }
  },
};

function register(command: CommandOf<'register'>, state: Area, issued: Issued): AreaEvent[] {
  const { code, name, level, parent, on } = command;
  if (state.is !== 'none') throw new DomainError(problems['area-exists'], `${code} is ${state.name}.`);
  refuseFuture(on, issued);
  if (parent?.closed) throw new DomainError(problems['area-closed'], `${parent.code} is closed.`);
  refuseCircle(code, parent);
  const ancestors = pathBelow(parent, code);
  return [{ type: 'registered', code, name, level, parent: parent?.code ?? '', ancestors, on }];
}

function rename(command: CommandOf<'rename'>, state: RegisteredArea, issued: Issued): AreaEvent[] {
  const { name, level = state.level, on } = command;
  if (name === state.name && level === state.level) return [];
  refuseDay(on, state, issued);
  return [{ type: 'renamed', from: state.name, name, level, on }];
}

function move({ to, on }: CommandOf<'move'>, state: RegisteredArea, issued: Issued): AreaEvent[] {
  const ancestors = pathBelow(to, state.code);
  const parent = to?.code ?? '';
  if (parent === state.parent && samePath(ancestors, state.ancestors)) return [];
  if (to?.closed) throw new DomainError(problems['area-closed'], `${to.code} is closed.`);
  refuseCircle(state.code, to);
  refuseDay(on, state, issued);
  return [{ type: 'moved', fromParent: state.parent, parent, ancestors, on }];
}

/** Never refused: an area has to be where the one above it is. */
function follow({ ancestors, on }: CommandOf<'follow'>, state: RegisteredArea): AreaEvent[] {
  if (samePath(ancestors, state.ancestors)) return [];
  return [{ type: 'followed', ancestors, on: on < state.from ? state.from : on }];
}

function close({ on, successors }: CommandOf<'close'>, state: RegisteredArea, issued: Issued): AreaEvent[] {
  refuseDay(on, state, issued);
  if (successors.includes(state.code)) {
    throw new DomainError(problems['successor-unknown'], 'An area cannot succeed itself.');
  }
  return [{ type: 'closed', on, successors }];
}

function nameResponsible(command: CommandOf<'name-responsible'>, state: RegisteredArea): AreaEvent[] {
  const { responsible } = command;
  const samePerson = state.responsible === (responsible?.person ?? '');
  if (samePerson && state.responsibleSubject === (responsible?.subject ?? '')) return [];
  return [{ type: 'responsible-named', responsible, newPost: responsible !== null && !samePerson }];
}

function divide({ names, taken }: CommandOf<'divide'>, state: RegisteredArea): AreaEvent[] {
  if (state.level === 'grid')
    throw new DomainError(problems['cannot-be-divided'], 'A grid is the last cell.');
  const twice = names.find((name, i) => names.indexOf(name) < i || taken.includes(name));
  if (twice !== undefined) {
    throw new DomainError(
      problems['grid-name-taken'],
      `${state.name} has a grid called ${twice}, or would have two.`,
    );
  }
  if (state.gridsMade + names.length > gridLimit) {
    throw new DomainError(
      problems['cannot-be-divided'],
      `${state.name} would get more than ${gridLimit} grids.`,
    );
  }
  return [{ type: 'divided', count: names.length }];
}

function settle({ done, responsible }: CommandOf<'settle'>, state: RegisteredArea): AreaEvent[] {
  if (!state.due.includes(done)) return [];
  // Somebody else was named meanwhile: his post is still to be made.
  if (done === 'post' && responsible !== state.responsible) return [];
  return [{ type: 'settled', done }];
}

function refuseCircle(code: string, parent: { code: string; ancestors: readonly string[] } | null): void {
  if (!parent?.ancestors.includes(code)) return;
  throw new DomainError(problems['area-in-circle'], `${parent.code} lies inside ${code}.`);
}

function refuseDay(on: string, { from }: RegisteredArea, issued: Issued): void {
  refuseFuture(on, issued);
  if (on >= from) return;
  throw new DomainError(problems['effective-too-early'], `The area is what it is only since ${from}.`, {
    errors: [{ pointer: '/effective', message: `must not be before ${from}` }],
  });
}

function refuseFuture(on: string, issued: Issued): void {
  const today = dayOf(issued.at);
  if (on <= today) return;
  throw new DomainError(problems['effective-in-future'], `${on} is after today, ${today}.`, {
    errors: [{ pointer: '/effective', message: `must not be after ${today}` }],
  });
}
