import type { Grant } from '@firegrid/access';
import { type MadeAssignment, holdsOn } from '../assignment/assignment.ts';

/** The areas of a body: none once it is dissolved. */
export type ServedAreas = (body: string) => readonly string[];

/**
 * What a person may act as on a day: an area's post at that area, a body's post at each area the body serves. Sorted,
 * each once.
 */
export function grantsOn(day: string, assignments: readonly MadeAssignment[], served: ServedAreas): Grant[] {
  const grants = assignments
    .filter((assignment) => holdsOn(assignment, day))
    .flatMap(({ role, area, body }) =>
      (body === '' ? [area.code] : served(body)).map((code) => ({ role, area: code })),
    );
  const byText = new Map(grants.map((grant) => [`${grant.role}@${grant.area}`, grant]));
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}
