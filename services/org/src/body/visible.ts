import type { Scope } from '@firegrid/access';
import { areasByCode } from '../area/names.ts';
import type { Areas } from '../area/store.ts';
import type { FoundedBody } from './body.ts';

/**
 * A body is known to those whose area it serves, above and below: a township has to know the fire department of its
 * county to hand a hazard over, a county those of its townships.
 */
export async function isKnownTo(
  areas: Areas,
  scope: Scope,
  { seat, areas: served }: FoundedBody,
): Promise<boolean> {
  const mine = new Set(scope.areas);
  if (seat.ancestors.some((code) => mine.has(code)) || served.some((code) => mine.has(code))) return true;
  const below = await areasByCode(areas, served);
  if ([...below.values()].some(({ ancestors }) => ancestors.some((code) => mine.has(code)))) return true;
  const above = await areasByCode(areas, scope.areas);
  return [...above.values()].some(({ ancestors }) => ancestors.some((code) => served.includes(code)));
}

/** The path of an area: a body that serves one of these serves it. */
export async function pathOf(areas: Areas, scope: Scope, code: string): Promise<readonly string[]> {
  return (await areas.get(scope, code)).area?.ancestors ?? [];
}
