import type { Decider } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import { samePlace } from '../place.ts';
import type { Body, BodyCommand, BodyEvent, FoundedBody } from './body.ts';
import { bodyProblems as problems } from './problems.ts';

export const bodyDecider: Decider<Body, BodyCommand, BodyEvent> = {
  initial: { is: 'none' },
  decide(command, state) {
    if (command.type === 'found') {
      if (state.is !== 'none')
        throw new DomainError(problems['body-exists'], `${state.code} is ${state.name}.`);
      const { code, name, kind, seat, areas } = command;
      return [{ type: 'founded', code, name, kind, seat, areas: distinct(areas) }];
    }
    if (state.is === 'none') throw new DomainError(common['not-found'], 'There is no such body.');
    switch (command.type) {
      case 'follow':
        return samePlace(command.seat, state.seat) ? [] : [{ type: 'followed', seat: command.seat }];
      case 'settle':
        // Attached anew meanwhile: the people are to be told of that.
        return state.due && same(command.areas, state.areas) ? [{ type: 'settled' }] : [];
      case 'succeed':
        return state.is === 'dissolved' ? [] : attached(state, succeeded(state.areas, command));
      case 'attach':
        refuseDissolved(state);
        return attached(state, distinct(command.areas));
      case 'dissolve':
        refuseDissolved(state);
        return [{ type: 'dissolved' }];
    }
  },
  evolve(state, event) {
    if (event.type === 'founded') {
      const { code, name, kind, seat, areas } = event;
      return { is: 'standing', code, name, kind, seat, areas, due: false };
    }
    if (state.is === 'none') return state;
    switch (event.type) {
      case 'attached':
        return { ...state, areas: event.areas, due: true };
      case 'followed':
        return { ...state, seat: event.seat };
      case 'dissolved':
        return { ...state, is: 'dissolved', due: true };
      case 'settled':
        return { ...state, due: false };
    }
  },
};

const attached = (state: FoundedBody, areas: readonly string[]): BodyEvent[] =>
  same(areas, state.areas) ? [] : [{ type: 'attached', areas }];

const succeeded = (
  areas: readonly string[],
  { closed, successors }: { closed: string; successors: readonly string[] },
) => distinct(areas.flatMap((code) => (code === closed ? successors : [code])));

function refuseDissolved({ is, name }: FoundedBody): void {
  if (is === 'dissolved') throw new DomainError(problems['body-dissolved'], `${name} is dissolved.`);
}

const distinct = (codes: readonly string[]): string[] => [...new Set(codes)].sort();
const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
