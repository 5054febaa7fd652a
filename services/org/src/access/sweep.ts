import type { Logger } from '@firegrid/telemetry';
import { DomainError, common } from '@firegrid/problem';
import { everything } from '../acts.ts';
import { dayAfter, dayOf } from '../calendar.ts';
import { areaProblems } from '../area/problems.ts';
import type { Lease } from '../hierarchy/store.ts';
import { carryBodies } from './body-people.ts';
import { type ReconcileParts, reconcile } from './reconcile.ts';
import { makePosts } from './responsibility.ts';

export interface SweepParts extends ReconcileParts {
  readonly lease: Lease;
  readonly logger: Logger;
}

/** How many people are worked off before others' news is looked at again. */
const batch = 500;
const together = 4;

/**
 * Works off all that is due: posts of those who were named, people of changed bodies, then every person with something
 * Keycloak doesn't have: new assignments, ended ones, and those a day has begun or ended. Several replicas may do it.
 * @returns whether Keycloak answered
 */
export async function sweepAccess(parts: SweepParts, now: Date, stopping: AbortSignal): Promise<boolean> {
  await makePosts(parts, now);
  await carryBodies(parts, now);
  const due = await duePeople(parts, dayOf(now));
  let away = false;
  const work = async (): Promise<void> => {
    for (let id = due.shift(); id !== undefined && !away && !stopping.aborted; id = due.shift()) {
      away = !(await carryOne(parts, id, now));
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return !away;
}

/** @returns false when Keycloak is away: the others would wait in vain too */
async function carryOne(parts: SweepParts, id: string, now: Date): Promise<boolean> {
  try {
    await parts.lease.run(`person ${id}`, 0, () => reconcile(parts, id, now));
    return true;
  } catch (error) {
    const kind = error instanceof DomainError ? error.kind : undefined;
    if (kind === common.unavailable) {
      parts.logger.warn({ err: error }, 'Keycloak is not in step: it will be tried again');
      return false;
    }
    // Somebody else is at it: fine. One person's trouble is not the others'.
    if (kind !== areaProblems['hierarchy-busy'])
      parts.logger.error({ err: error, person: id }, 'access of a person is not in step');
    return true;
  }
}

async function duePeople({ people, assignments }: SweepParts, today: string): Promise<string[]> {
  const due = new Set<string>();
  for await (const { id } of people.each(everything, { due: true })) {
    if (due.size >= batch) return [...due];
    due.add(id);
  }
  // Below tomorrow; an assignment that is never due again has ''.
  for await (const { state } of assignments.each(everything, {
    dueOn: { from: '0', below: dayAfter(today) },
  })) {
    if (due.size >= batch) break;
    if (state.is !== 'none') due.add(state.person);
  }
  return [...due];
}
