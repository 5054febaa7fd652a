import type { Scope } from '@firegrid/access';
import { DomainError } from '@firegrid/problem';
import { grantsOn } from '../access/grants.ts';
import { everything } from '../acts.ts';
import { inScope } from '../area/reorganise.ts';
import type { Areas } from '../area/store.ts';
import type { Bodies } from '../body/store.ts';
import { personProblems } from '../person/problems.ts';
import type { People } from '../person/store.ts';
import type { AssignedPerson, MadeAssignment, PostPlace } from './assignment.ts';
import { assignmentProblems as problems } from './problems.ts';
import type { Assignments } from './store.ts';

export interface Registers {
  readonly areas: Areas;
  readonly bodies: Bodies;
  readonly people: People;
  readonly assignments: Assignments;
}

/** The post asked for. */
export interface Wanted {
  readonly role: string;
  readonly place: PostPlace;
  readonly from: string;
  readonly until: string;
}

/** @throws DomainError unknown-area-here, unknown-body (400) naming the field */
export async function placeOf(
  { areas, bodies }: Registers,
  scope: Scope,
  asked: { readonly area?: string | undefined; readonly body?: string | undefined },
): Promise<PostPlace> {
  if (asked.body === undefined) {
    const { code, ancestors, level, is } = await inScope(areas, scope, asked.area ?? '', '/area');
    return { area: { code, ancestors }, level, closed: is === 'closed' };
  }
  const { items } = await bodies.find(scope, { codes: [asked.body] }, { limit: 1 });
  const body = items[0]?.state;
  if (!body || body.is === 'none') {
    const errors = [{ pointer: '/body', message: 'is not a body of yours' }];
    throw new DomainError(problems['unknown-body'], `${asked.body} is not a body you may assign to.`, {
      errors,
    });
  }
  const { code, kind, is, seat } = body;
  return { area: seat, body: { code, kind, dissolved: is === 'dissolved' } };
}

/**
 * What a decision must know of the person.
 * @param self the assignment being made: made before, it doesn't count against itself
 * @throws DomainError unknown-person (400) naming the field
 */
export async function personFor(
  registers: Registers,
  scope: Scope,
  id: string,
  wanted: Wanted,
  self: string,
): Promise<AssignedPerson> {
  const { items } = await registers.people.find(scope, { ids: [id] }, { limit: 1 });
  const person = items[0]?.state;
  if (!person || person.is === 'none') {
    const errors = [{ pointer: '/person', message: 'is not a person of yours' }];
    throw new DomainError(personProblems['unknown-person'], `${id} is not a person you may assign.`, {
      errors,
    });
  }
  const held = (await assignmentsOf(registers.assignments, id)).filter(
    (one) => one.id !== self && one.is === 'held',
  );
  const body = 'body' in wanted.place ? wanted.place.body.code : '';
  const holds = held.some(
    (one) =>
      one.role === wanted.role &&
      one.body === body &&
      one.area.code === wanted.place.area.code &&
      overlaps(one, wanted),
  );
  const served = await servedAreas(registers.bodies, [...held.map((one) => one.body), body]);
  const areas = body === '' ? 1 : served(body).length;
  const { subject, is } = person;
  return { id, subject, left: is === 'left', holds, grants: most(held, wanted, served) + areas };
}

export type Identified = MadeAssignment & { readonly id: string; readonly version: number };

/** Every assignment a person ever had. */
export async function assignmentsOf(assignments: Assignments, person: string): Promise<Identified[]> {
  const found: Identified[] = [];
  for await (const { id, version, state } of assignments.each(everything, { person })) {
    if (state.is !== 'none') found.push({ ...state, id, version });
  }
  return found;
}

/** The areas that bodies serve; none of those dissolved. */
export async function servedAreas(
  bodies: Bodies,
  codes: readonly string[],
): Promise<(body: string) => readonly string[]> {
  const wanted = [...new Set(codes)].filter((code) => code !== '');
  const { items } = await bodies.find(
    everything,
    { codes: wanted, is: 'standing' },
    { limit: wanted.length + 1 },
  );
  const served = new Map(items.map(({ id, state }) => [id, state.is === 'none' ? [] : state.areas]));
  return (body) => served.get(body) ?? [];
}

/** On the first day of the new post, or when a later one begins in its time. */
function most(
  held: readonly MadeAssignment[],
  wanted: Wanted,
  served: (body: string) => readonly string[],
): number {
  const days = [
    wanted.from,
    ...held.filter((one) => overlaps(one, wanted) && one.from > wanted.from).map((one) => one.from),
  ];
  return Math.max(...days.map((day) => grantsOn(day, held, served).length));
}

interface Days {
  readonly from: string;
  readonly until: string;
}

const overlaps = (one: Days, other: Days): boolean =>
  (one.until === '' || other.from <= one.until) && (other.until === '' || one.from <= other.until);
