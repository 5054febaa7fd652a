import { type Decider, derivedId } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import type { Area } from '@firegrid/store';

/** Why somebody is told. */
export const kinds = [
  'appointed',
  'reported',
  'assigned',
  'overdue',
  'climbed',
  'transferred',
  'acknowledged',
  'refused',
  'submitted',
  'rejected',
  'reopened',
  'closed',
] as const;
export type Kind = (typeof kinds)[number];

/** An inbox: of a post (role at an area), or of one person wherever he is posted now (role "person", area = subject). */
export interface Address {
  readonly role: string;
  readonly area: string;
}

/** What a notice is about. */
export const subjects = ['hazard', 'transfer', 'assignment'] as const;

/** What is told: a line about one hazard, transfer or assignment. */
export interface Told {
  readonly to: Address;
  readonly kind: Kind;
  /** The number is for people; of an assignment the post, `role@area`. */
  readonly about: { readonly kind: (typeof subjects)[number]; readonly id: string; readonly number: string };
  /** Where it is about: an inbox shows only what its owner may see. */
  readonly area: Area;
  readonly at: Date;
}

export interface Notice extends Told {
  /** `role@area`, for lookup. */
  readonly post: string;
  /** Subjects who have read it. A post may be held by several people; each has their own unread count. */
  readonly readBy: readonly string[];
}

export type State = Notice | undefined;
export type Command = { readonly type: 'post'; readonly told: Told } | { readonly type: 'read' };
export type Event = { readonly type: 'posted'; readonly told: Told } | { readonly type: 'read' };

export const addressOf = ({ role, area }: Address): string => `${role}@${area}`;

/** The same effect told twice is one notice. @param cause the event, or what several events tell of */
export const noticeId = (cause: string, told: Told): string =>
  derivedId(cause, addressOf(told.to), told.kind);

export const notice: Decider<State, Command, Event> = {
  initial: undefined,
  decide(command, state, { by }) {
    if (command.type === 'post') return [{ type: 'posted', told: command.told }];
    if (!state) throw new DomainError(common['not-found'], 'There is no such notice.');
    return state.readBy.includes(by.subject) ? [] : [{ type: 'read' }];
  },
  evolve(state, event, { by }) {
    if (event.type === 'posted') {
      // Who did it knows: it may reach him in another of his posts.
      return { ...event.told, post: addressOf(event.told.to), readBy: [by.subject] };
    }
    return state && { ...state, readBy: [...state.readBy, by.subject] };
  },
};
