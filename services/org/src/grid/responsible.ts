import { type Principal, type Scope, covers, scopeOf } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import type { RegisteredArea, Responsible } from '../area/area.ts';
import { assignmentProblems } from '../assignment/problems.ts';
import { personProblems } from '../person/problems.ts';
import type { People } from '../person/store.ts';

/**
 * The person named to answer for an area.
 * @param scope of whoever names: the person has to be one of theirs
 * @throws DomainError unknown-person (400) naming the field, person-left, own-post
 */
export async function responsibleOf(
  people: People,
  { scope, principal }: { scope: Scope; principal: Principal },
  id: string | null | undefined,
  pointer: string,
): Promise<Responsible | null> {
  if (!id) return null;
  const { items } = await people.find(scope, { ids: [id] }, { limit: 1 });
  const person = items[0]?.state;
  if (!person || person.is === 'none') {
    const errors = [{ pointer, message: 'is not a person of yours' }];
    throw new DomainError(personProblems['unknown-person'], `${id} is not a person you may name here.`, {
      errors,
    });
  }
  if (person.is === 'left') throw new DomainError(personProblems['person-left'], `${person.name} has left.`);
  if (person.subject !== '' && person.subject === principal.subject) {
    throw new DomainError(assignmentProblems['own-post'], 'Somebody else has to name you.');
  }
  return { person: id, subject: person.subject };
}

/**
 * A township names who answers for its grids; who answers for anything larger, only who manages areas.
 * @throws DomainError forbidden
 */
export function refuseLarger(area: RegisteredArea, principal: Principal): void {
  if (area.level !== 'grid' && !covers(scopeOf(principal, 'area:manage'), area)) {
    throw new DomainError(common.forbidden, 'Your post names only those who answer for grids.');
  }
}
