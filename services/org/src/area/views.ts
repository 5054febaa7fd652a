import { areaCode, isoDate, uuid } from '@firegrid/http';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import { type Area, type RegisteredArea, levels } from './area.ts';

export const level = z.enum(levels);

/** An area by name, for reading: also where it lies outside what one may open. */
export const namedArea = z.object({ code: areaCode, name: z.string(), level });

export const areaView = z.object({
  code: areaCode,
  version: z.int(),
  name: z.string(),
  level,
  /** '' for a root. */
  parent: z.string(),
  ancestors: z.array(z.string()),
  validFrom: isoDate,
  closedOn: isoDate.nullable(),
  successors: z.array(z.string()),
  /** The person who answers for it. */
  responsible: uuid.nullable(),
});

/** What came out of a command on an area. */
export const areaReceipt = z.object({ id: areaCode, version: z.int(), status: z.enum(['open', 'closed']) });

/** @throws Error when a stored area has no state, which cannot be */
export function registered({ id, state }: Stored<Area>): RegisteredArea {
  if (state.is === 'none') throw new Error(`area ${id} has no state`);
  return state;
}

export function shownArea(stored: Stored<Area>): z.input<typeof areaView> {
  const { code, name, level, parent, ancestors, from, closedOn, successors, responsible } =
    registered(stored);
  return {
    ...{ code, name, level, parent, ancestors: [...ancestors], successors: [...successors] },
    version: stored.version,
    validFrom: from,
    closedOn: closedOn === '' ? null : closedOn,
    responsible: responsible === '' ? null : responsible,
  };
}
