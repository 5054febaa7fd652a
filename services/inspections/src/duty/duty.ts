import { type Decider, derivedId } from '@firegrid/decider';
import { DomainError, common, defineProblems } from '@firegrid/problem';
import type { Area } from '@firegrid/store';
import type { Week } from './week.ts';

export interface Post {
  readonly role: string;
  readonly area: string;
}

export const excuses = ['no-access', 'closed', 'leave'] as const;
export const statuses = ['due', 'fulfilled', 'excused', 'missed', 'lifted'] as const;

/** One premises to be inspected by one post within one week. */
export interface Duty {
  readonly premisesId: string;
  readonly premisesName: string;
  readonly area: Area;
  readonly post: Post;
  readonly period: string;
  readonly dueOn: string;
  readonly status: (typeof statuses)[number];
  readonly inspectionId?: string;
  readonly reason?: (typeof excuses)[number];
}

export type State = Duty | undefined;

export type Command =
  | { readonly type: 'lay'; readonly premises: Placed; readonly post: Post; readonly week: Week }
  | { readonly type: 'fulfil'; readonly inspectionId: string }
  | { readonly type: 'excuse'; readonly reason: (typeof excuses)[number] }
  | { readonly type: 'miss' }
  | { readonly type: 'lift' }
  | { readonly type: 'follow'; readonly area: Area; readonly post: Post };

export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

export type Event =
  | { readonly type: 'laid'; readonly premises: Placed; readonly post: Post; readonly week: Week }
  | { readonly type: 'fulfilled'; readonly inspectionId: string }
  | { readonly type: 'excused'; readonly reason: (typeof excuses)[number] }
  | { readonly type: 'missed' }
  | { readonly type: 'lifted' }
  | { readonly type: 'followed'; readonly fromArea: string; readonly area: Area; readonly post: Post };

export const problems = defineProblems({
  'duty-ended': { status: 409, title: 'The duty is no longer due' },
});

/** One duty per premises and week, whoever lays it. */
export const dutyId = (premisesId: string, period: string): string => derivedId('duty', premisesId, period);

export const duty: Decider<State, Command, Event> = {
  initial: undefined,
  decide(command, state) {
    if (command.type === 'lay') return [{ ...command, type: 'laid' }];
    if (!state) throw new DomainError(common['not-found'], 'There is no such duty.');
    // A second visit, a sweep that comes late: nothing to add to what has ended.
    if (state.status !== 'due') return command.type === 'excuse' ? ended(state) : late(command, state);
    switch (command.type) {
      case 'fulfil':
        return [{ ...command, type: 'fulfilled' }];
      case 'excuse':
        return [{ ...command, type: 'excused' }];
      case 'miss':
        return [{ type: 'missed' }];
      case 'lift':
        return [{ type: 'lifted' }];
      case 'follow':
        return stands(state, command) ? [] : [{ ...command, type: 'followed', fromArea: state.area.code }];
    }
  },
  evolve(state, event) {
    if (event.type === 'laid') {
      const { premises, post, week } = event;
      return {
        premisesId: premises.id,
        premisesName: premises.name,
        area: premises.area,
        post,
        ...week,
        status: 'due',
      };
    }
    if (!state) return state;
    switch (event.type) {
      case 'fulfilled':
        return { ...state, status: 'fulfilled', inspectionId: event.inspectionId };
      case 'excused':
        return { ...state, status: 'excused', reason: event.reason };
      case 'followed':
        return { ...state, area: event.area, post: event.post };
      case 'missed':
      case 'lifted':
        return { ...state, status: event.type };
    }
  },
};

/** Told once more of a place it is at already. */
const stands = (state: Duty, { area, post }: Pick<Duty, 'area' | 'post'>): boolean =>
  state.area.ancestors.join() === area.ancestors.join() &&
  state.post.role === post.role &&
  state.post.area === post.area;

/** A phone that was offline over Sunday made its visit in time, though the sweep counted it as missed. */
const late = (command: Command, { status }: Duty): Event[] =>
  command.type === 'fulfil' && status === 'missed' ? [{ ...command, type: 'fulfilled' }] : [];

function ended({ status }: Duty): never {
  throw new DomainError(problems['duty-ended'], `It is ${status} already.`, { current: { status } });
}
