import { defineRoute, text } from '@firegrid/http';
import { z } from 'zod';
import { type Checklist, checklist, checklistFor, current } from './checklists.ts';

export const checklistView = z.object({
  code: z.string(),
  version: z.int(),
  name: z.object({ zh: z.string(), en: z.string() }),
  classes: z.array(z.string()),
  items: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string(), hazardType: z.string() })),
});
export const shownChecklist = (one: Checklist) => ({
  ...one,
  classes: [...one.classes],
  items: [...one.items],
});

export const checklistRoutes = [
  defineRoute({
    method: 'get',
    path: '/checklists',
    permission: 'checklist:read',
    summary: 'The checklists in force',
    query: z.strictObject({ class: text(40).optional() }),
    output: z.object({ items: z.array(checklistView) }),
    async handler({ query }) {
      const wanted = query.class === undefined ? current : [checklistFor(query.class)];
      return { items: wanted.flatMap((one) => (one ? [shownChecklist(one)] : [])) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/checklists/:code/:version',
    permission: 'checklist:read',
    summary: 'A checklist as it was in one version',
    params: z.strictObject({ code: text(40), version: z.string().max(5).regex(/^\d+$/, 'must be a number') }),
    output: checklistView,
    handler: async ({ params }) => shownChecklist(checklist(params.code, Number(params.version))),
  }),
];
