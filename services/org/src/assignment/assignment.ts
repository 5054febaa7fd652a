import type { Role } from '@firegrid/access';
import type { Level } from '../area/area.ts';
import type { BodyKind } from '../body/body.ts';
import type { Place } from '../place.ts';

/** A person holds a post between two days, both included. */
export interface MadeAssignment {
  readonly is: 'held' | 'ended';
  readonly person: string;
  /** The person's Keycloak subject; '' until there is an account. */
  readonly subject: string;
  readonly role: Role;
  /** The area of the post; of a post held through a body, the body's seat. */
  readonly area: Place;
  /** The body through which it is held; '' for an area's own posts. */
  readonly body: string;
  readonly from: string;
  /** The last day; '' for an open end. */
  readonly until: string;
  /** Whether Keycloak has it. */
  readonly given: boolean;
  /** The day on which Keycloak is to be told of something; '' for never. */
  readonly dueOn: string;
}

export type Assignment = { readonly is: 'none' } | MadeAssignment;

/** What a decision must know of the place of the post. */
export type PostPlace =
  | { readonly area: Place; readonly level: Level; readonly closed: boolean }
  | { readonly area: Place; readonly body: { code: string; kind: BodyKind; dissolved: boolean } };

export interface AssignedPerson {
  readonly id: string;
  readonly subject: string;
  readonly left: boolean;
  /** How many grants the person has with this one. */
  readonly grants: number;
  /** Whether the person holds this very post in these days. */
  readonly holds: boolean;
}

export type AssignmentCommand =
  | { type: 'assign'; person: AssignedPerson; role: Role; place: PostPlace; from: string; until: string }
  /** `on`: the last day, not before today; '' for at once. */
  | { type: 'end'; on: string }
  /** A day has passed: is it over? */
  | { type: 'expire'; today: string }
  /** The body serves other areas than before. */
  | { type: 'refresh'; today: string }
  | { type: 'follow'; area: Place }
  /** Keycloak has what held on this day. */
  | { type: 'carry'; day: string; subject: string }
  /** The person has no account to give it to. */
  | { type: 'withhold' };

export type AssignmentEvent =
  | {
      type: 'assigned';
      person: string;
      subject: string;
      role: Role;
      area: Place;
      body: string;
      from: string;
      until: string;
    }
  | { type: 'until-set'; until: string; today: string }
  | { type: 'ended'; on: string; today: string }
  /** Older tokens say more than is. */
  | { type: 'access-narrowed' }
  | { type: 'refreshed'; today: string }
  | { type: 'followed'; area: Place }
  | { type: 'identified'; subject: string }
  | { type: 'carried'; given: boolean; dueOn: string };

/** Whether Keycloak is to be told of something by a day. */
export const dueBy = ({ dueOn }: MadeAssignment, day: string): boolean => dueOn !== '' && dueOn <= day;

/** Whether the post is held on a day. */
export const holdsOn = ({ is, from, until }: MadeAssignment, day: string): boolean =>
  is === 'held' && from <= day && (until === '' || day <= until);
