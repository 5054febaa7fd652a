import { derivedId } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import { bySystem, everything, fingerprintOf } from '../acts.ts';
import type { AreaCommand, RegisteredArea } from '../area/area.ts';
import type { Areas } from '../area/store.ts';
import { registered } from '../area/views.ts';
import type { AssignmentCommand } from '../assignment/assignment.ts';
import { type Identified, type Registers, assignmentsOf, personFor } from '../assignment/facts.ts';
import { officerOf } from '../assignment/posts.ts';
import { dayOf } from '../calendar.ts';

const act = (areas: Areas, code: string, command: AreaCommand, now: Date) =>
  areas.handle(everything, code, command, bySystem(now), { fingerprint: fingerprintOf(command) });

/** Whoever was named to answer for an area gets its post; the area keeps a mark until it is made. */
export async function makePosts(registers: Registers, now: Date): Promise<void> {
  const { areas } = registers;
  const waiting: { area: RegisteredArea; version: number }[] = [];
  for await (const found of areas.each(everything, { due: ['post'] })) {
    waiting.push({ area: registered(found), version: found.version });
  }
  for (const { area, version } of waiting) {
    if (area.is === 'open' && area.responsible !== '') await makePost(registers, area, version, now);
    await act(areas, area.code, { type: 'settle', done: 'post', responsible: area.responsible }, now);
  }
}

async function makePost(
  registers: Registers,
  area: RegisteredArea,
  version: number,
  now: Date,
): Promise<void> {
  const { code, ancestors, level, responsible } = area;
  const id = derivedId('responsible', code, version);
  const place = { area: { code, ancestors }, level, closed: false };
  const post = { role: officerOf[level], place, from: dayOf(now), until: '' };
  const person = await personFor(registers, everything, responsible, post, id);
  if (person.holds) return;
  const command: AssignmentCommand = { type: 'assign', person, ...post };
  const issued = { ...bySystem(now), id };
  try {
    const options = { fingerprint: id, create: true };
    await registers.assignments.handle(everything, id, command, issued, options);
  } catch (error) {
    // Left meanwhile, or holding all the posts one can: then nobody answers for the area.
    if (!(error instanceof DomainError) || error.status >= 500) throw error;
    await act(registers.areas, code, { type: 'name-responsible', responsible: null }, now);
  }
}

/** Whoever no longer has an area's post doesn't answer for it. */
export async function withdrawName(
  registers: Registers,
  ended: Identified,
  person: string,
  now: Date,
): Promise<void> {
  if (ended.body !== '') return;
  const { areas, assignments } = registers;
  const area = registered(await areas.get(everything, ended.area.code));
  if (area.is === 'closed' || area.responsible !== person || officerOf[area.level] !== ended.role) return;
  const still = (await assignmentsOf(assignments, person)).some(
    (one) => one.is === 'held' && one.role === ended.role && one.area.code === area.code,
  );
  if (!still) await act(areas, area.code, { type: 'name-responsible', responsible: null }, now);
}

/** The areas a person answers for learn the subject Keycloak gave. */
export async function nameSubject(areas: Areas, person: string, subject: string, now: Date): Promise<void> {
  const codes: string[] = [];
  for await (const { id, state } of areas.each(everything, { responsible: person })) {
    if (state.is === 'open') codes.push(id);
  }
  for (const code of codes)
    await act(areas, code, { type: 'name-responsible', responsible: { person, subject } }, now);
}
