import { isRole } from '@firegrid/access';
import type { AreaNode, AreaRegister } from '@firegrid/areas';
import { DomainError, common } from '@firegrid/problem';
import type { AreaRef } from './hazard/hazard.ts';
import type { Post } from './hazard/posts.ts';

/** An area with the officer posts over it and the township that numbers its records. */
export interface Place {
  readonly area: AreaRef;
  /** The province's officer first. */
  readonly line: readonly Post[];
  /** The township, else the area itself: what numbers for people begin with. */
  readonly township: string;
}

type Areas = Pick<AreaRegister, 'get'>;

/** @throws DomainError unavailable while an area around it has not been heard of: a line with a gap has wrong superiors. */
export async function placeOf(areas: Areas, { code, ancestors }: AreaRef): Promise<Place> {
  const nodes = await Promise.all(ancestors.map((ancestor) => areas.get(ancestor)));
  const missing = nodes.indexOf(undefined);
  if (missing >= 0)
    throw new DomainError(common.unavailable, `Area ${ancestors[missing]} is not known here yet.`);
  const known = nodes.filter((node): node is AreaNode => node !== undefined);
  const line = known.flatMap(({ code: at, level }) => {
    const role = level === 'grid' ? 'grid-worker' : `${level}-officer`;
    return isRole(role) ? [{ role, area: at }] : [];
  });
  const township = known.find(({ level }) => level === 'township')?.code ?? code;
  return { area: { code, ancestors }, line, township };
}

/** The place of an area somebody else named, which may have closed since: its heir. @throws DomainError unavailable */
export async function standingPlace(areas: Areas, code: string): Promise<Place> {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const node = await areas.get(at);
    if (!node) break;
    if (!node.closedOn || node.successors.length === 0) return placeOf(areas, node);
    at = node.successors[0];
  }
  throw new DomainError(common.unavailable, `Area ${code} is not known here yet.`);
}
