import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  isoDate,
  page,
  pageQuery,
  uuid,
} from '@firegrid/http';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import { type State, excuses, statuses } from './duty.ts';
import type { Duties } from './store.ts';

const view = z.object({
  id: uuid,
  version: z.int(),
  premises: z.object({ id: uuid, name: z.string() }),
  area: z.string(),
  post: z.object({ role: z.string(), area: z.string() }),
  period: z.string(),
  dueOn: isoDate,
  status: z.enum(statuses),
  inspectionId: uuid.optional(),
  reason: z.enum(excuses).optional(),
});
const receipt = z.object({ id: uuid, version: z.int(), status: z.enum(statuses) });
const filters = z.strictObject({
  status: z.enum(statuses).optional(),
  area: areaCode.optional(),
  premises: uuid.optional(),
  period: z
    .string()
    .max(10)
    .regex(/^\d{4}-W\d{2}$/, 'must be an ISO week such as 2026-W48')
    .optional(),
});

function shown({ id, version, state }: Stored<State>) {
  if (!state) throw new Error(`duty ${id} has no state`);
  const { premisesId, premisesName, area, ...rest } = state;
  return { id, version, ...rest, premises: { id: premisesId, name: premisesName }, area: area.code };
}

export function dutyRoutes(duties: Duties) {
  return [
    defineRoute({
      method: 'get',
      path: '/duties',
      permission: 'duty:read',
      summary: 'What must be inspected, the most urgent first',
      query: pageQuery.extend(filters.shape),
      output: page(view),
      async handler({ scope, query: { limit, after, ...filter } }) {
        const listing = { sort: 'urgent', limit, after: after && decodeCursor(after) } as const;
        const { items, next } = await duties.find(scope, filter, listing);
        return { items: items.map(shown), next: next && encodeCursor(next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/duties/count',
      permission: 'duty:read',
      summary: 'How many',
      query: filters,
      output: z.object({ count: z.int().min(0) }),
      handler: async ({ scope, query }) => ({ count: await duties.count(scope, query) }),
    }),
    defineRoute({
      method: 'get',
      path: '/duties/:id',
      permission: 'duty:read',
      summary: 'One duty',
      params: z.strictObject({ id: uuid }),
      output: view,
      handler: async ({ scope, params }) => shown(await duties.get(scope, params.id)),
    }),
    defineRoute({
      method: 'post',
      path: '/duties/:id/excuse',
      permission: 'duty:excuse',
      summary: 'It could not be done, and why',
      params: z.strictObject({ id: uuid }),
      body: z.strictObject({ reason: z.enum(excuses) }),
      output: receipt,
      async handler({ scope, params, body, issued, guard }) {
        const { area } = await duties.get(scope, params.id);
        const command = { type: 'excuse', reason: body.reason } as const;
        return duties.handle(scope, params.id, command, issued(area ?? undefined), guard);
      },
    }),
  ];
}
