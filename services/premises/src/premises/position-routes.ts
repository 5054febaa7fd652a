import { type Route, areaCode, decodeCursor, defineRoute, encodeCursor, queryInteger } from '@firegrid/http';
import { z } from 'zod';
import type { Standing } from './premises.ts';
import type { PremisesRepository } from './store.ts';

type Placed = Pick<Standing, 'position' | 'class' | 'name'>;
/** All that a map needs of a premises. */
const fields = ['position', 'class', 'name'] as const satisfies readonly (keyof Placed)[];

/**
 * Where premises stand, in columns: a map of 50,000 is a few answers of some hundred kilobytes. Those whose position
 * nobody knows are left out, so a page may have fewer than were asked for.
 */
export const positionRoutes = (premises: PremisesRepository): Route[] => [
  defineRoute({
    method: 'get',
    path: '/premises/positions',
    permission: 'premises:read',
    summary: 'Where the open premises stand (WGS84, degrees), for a map',
    description: 'Entry by entry the lists belong together. `next` goes on; null at the end.',
    tags: ['premises'],
    query: z.strictObject({
      area: areaCode.optional(),
      class: z.string().min(1).max(40).optional(),
      limit: queryInteger(1, 10_000).default(5_000),
      after: z.string().min(1).max(1000).optional(),
    }),
    output: z.object({
      ids: z.array(z.string()),
      longitudes: z.array(z.number()),
      latitudes: z.array(z.number()),
      classes: z.array(z.string()),
      names: z.array(z.string()),
      next: z.string().nullable(),
    }),
    async handler({ scope, query: { limit, after, ...asked } }) {
      const listing = { limit, after: after && decodeCursor(after) };
      const filter = { ...asked, status: 'open' };
      const { items, next } = await premises.glance<Placed>(scope, filter, fields, listing);
      const placed = items.flatMap(({ id, state }) =>
        state.position ? [{ id, class: state.class, name: state.name, ...state.position }] : [],
      );
      return {
        ids: placed.map(({ id }) => id),
        longitudes: placed.map(({ longitude }) => longitude),
        latitudes: placed.map(({ latitude }) => latitude),
        classes: placed.map((one) => one.class),
        names: placed.map(({ name }) => name),
        next: next && encodeCursor(next),
      };
    },
  }),
];
