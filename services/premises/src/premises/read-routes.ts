import {
  type Route,
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  page,
  pageQuery,
  uuid,
} from '@firegrid/http';
import { z } from 'zod';
import { normalCreditCode } from './credit-code.ts';
import type { PremisesRepository } from './store.ts';
import { premisesView, shownPremises } from './view.ts';

const code = z.string().min(1).max(40);

/** All that a list may be narrowed by. */
const filters = {
  status: z.enum(['open', 'closed']).optional(),
  class: code.optional(),
  /** An area and all it contains. */
  area: areaCode.optional(),
  tag: code.optional(),
  number: code.optional(),
  creditCode: code.transform(normalCreditCode).optional(),
  /** How the name begins. */
  name: z.string().min(1).max(100).optional(),
};

const one = z.strictObject({ id: uuid });
const tags = ['premises'];

/** Lists, counts and single premises; contacts are masked. */
export function readRoutes(premises: PremisesRepository): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/premises',
      permission: 'premises:read',
      summary: 'List premises by number',
      tags,
      query: pageQuery.extend(filters),
      output: page(premisesView),
      async handler({ scope, query: { limit, after, name, ...asked } }) {
        const cursor = after === undefined ? undefined : decodeCursor(after);
        const listing = { sort: 'number', limit, after: cursor } as const;
        const { items, next } = await premises.find(scope, { ...asked, namePrefix: name }, listing);
        return { items: items.map(shownPremises), next: next && encodeCursor(next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/premises/count',
      permission: 'premises:read',
      summary: 'Count premises',
      tags,
      query: z.strictObject(filters),
      output: z.object({ count: z.number() }),
      handler: async ({ scope, query: { name, ...asked } }) => ({
        count: await premises.count(scope, { ...asked, namePrefix: name }),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/premises/:id',
      permission: 'premises:read',
      summary: 'Read a premises',
      tags,
      params: one,
      output: premisesView,
      handler: async ({ scope, params }) => shownPremises(await premises.get(scope, params.id)),
    }),
  ];
}
