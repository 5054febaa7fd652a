import { formatGrant } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import { bySystem, everything, fingerprintOf } from '../acts.ts';
import { type AssignmentCommand, dueBy } from '../assignment/assignment.ts';
import { type Registers, assignmentsOf, servedAreas } from '../assignment/facts.ts';
import type { Assignments } from '../assignment/store.ts';
import { dayOf } from '../calendar.ts';
import type { PersonCommand, RegisteredPerson } from '../person/person.ts';
import { registeredPerson } from '../person/views.ts';
import { grantLimit } from '../assignment/decide.ts';
import { type Accounts, accountOf } from './account.ts';
import { grantsOn } from './grants.ts';
import { nameSubject, withdrawName } from './responsibility.ts';

export interface ReconcileParts extends Registers {
  readonly keycloak: Accounts;
}

type Act<Command> = (id: string, command: Command, ifMatch?: number) => Promise<unknown>;

/**
 * Makes Keycloak say of a person what the register says, then tells everybody that older tokens are void. All of it
 * bears repetition; what is due stays marked until the last step. Whoever calls is alone with this person.
 * @throws DomainError unavailable while Keycloak is away
 */
export async function reconcile(parts: ReconcileParts, id: string, now: Date): Promise<void> {
  const { people, assignments, keycloak, areas } = parts;
  const today = dayOf(now);
  const actOn: Act<AssignmentCommand> = (assignment, command, ifMatch) => {
    const fingerprint = fingerprintOf(command);
    return assignments.handle(everything, assignment, command, bySystem(now), { fingerprint, ifMatch });
  };
  const act = (command: PersonCommand) =>
    people.handle(everything, id, command, bySystem(now), { fingerprint: fingerprintOf(command) });

  const person = registeredPerson(await people.get(everything, id));
  await endWhatIsOver(assignments, id, person, today, actOn);
  const all = await assignmentsOf(assignments, id);
  const subject = await accountOf(keycloak, areas, person);
  if (subject === undefined) {
    await act({ type: 'refuse-account' });
    for (const one of all) await actOn(one.id, { type: 'withhold' });
    return;
  }
  await act({ type: 'identify', subject });

  const active = person.is === 'active';
  const served = await servedAreas(
    parts.bodies,
    all.map(({ body }) => body),
  );
  // A body may have come to serve more areas than an account has room for: better some than none taken away.
  const grants = active ? grantsOn(today, all, served).slice(0, grantLimit) : [];
  await keycloak.setGrants(subject, grants);
  await (active ? keycloak.enable(subject) : keycloak.disable(subject));
  await act({ type: 'carry', grants: grants.map(formatGrant), name: person.name, active });

  for (const one of all) {
    const due = dueBy(one, today);
    if (due && one.is === 'ended') await withdrawName(parts, one, id, now);
    // What changed since it was read is not what Keycloak has, and stays due.
    if (due || one.subject !== subject) {
      await unlessChanged(actOn(one.id, { type: 'carry', day: today, subject }, one.version));
    }
  }
  if (person.subject !== subject) await nameSubject(areas, id, subject, now);
}

/** The last day has passed, or the person has left. */
async function endWhatIsOver(
  assignments: Assignments,
  id: string,
  person: RegisteredPerson,
  today: string,
  actOn: Act<AssignmentCommand>,
): Promise<void> {
  for (const one of await assignmentsOf(assignments, id)) {
    if (one.is === 'ended') continue;
    if (person.is === 'left') await actOn(one.id, { type: 'end', on: '' });
    else if (one.until !== '' && one.until < today) await actOn(one.id, { type: 'expire', today });
  }
}

async function unlessChanged(acting: Promise<unknown>): Promise<void> {
  await acting.catch((error: unknown) => {
    if (!(error instanceof DomainError && error.kind === common['version-mismatch'])) throw error;
  });
}
