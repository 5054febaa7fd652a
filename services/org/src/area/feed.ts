import { changesRoute, changing, isoDate, uuid } from '@firegrid/http';
import { z } from 'zod';
import type { Areas } from './store.ts';
import { level, registered } from './views.ts';

/** An area as a phone keeps it; what is not there is left out. */
const carried = z.object({
  name: z.string(),
  level,
  parent: z.string(),
  closedOn: isoDate.optional(),
  /** The person who answers for it. */
  responsible: uuid.optional(),
});

/** GET /changes: areas and grids. */
export const areaFeed = (areas: Areas) =>
  changesRoute({
    permission: 'area:read',
    sources: [
      changing({
        kind: 'area',
        data: carried,
        read: ({ scope }, query) => areas.changes(scope, { ...query, first: { is: 'open' } }),
        show({ id, version, state }) {
          const { name, level, parent, closedOn, responsible } = registered({
            id,
            version,
            area: null,
            state,
          });
          return {
            ...{ name, level, parent },
            ...(closedOn === '' ? {} : { closedOn }),
            ...(responsible === '' ? {} : { responsible }),
          };
        },
      }),
    ],
  });
