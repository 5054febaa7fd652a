import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  page,
  pageQuery,
  queryBoolean,
  text,
  uuid,
} from '@firegrid/http';
import { z } from 'zod';
import { areaProblems } from '../area/problems.ts';
import type { Areas } from '../area/store.ts';
import { areaReceipt, areaView, registered, shownArea } from '../area/views.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { personProblems } from '../person/problems.ts';
import type { People } from '../person/store.ts';
import { type NewGrid, divide } from './divide.ts';
import { refuseLarger, responsibleOf } from './responsible.ts';

const params = z.strictObject({ code: areaCode });
const tags = ['grids'];
const problems = [...Object.values(areaProblems), ...Object.values(personProblems)];
const newGrid = z.strictObject({ name: text(100), responsible: uuid.nullable().optional() });

export interface GridParts {
  readonly areas: Areas;
  readonly people: People;
  readonly hierarchy: Hierarchy;
  /** Told when somebody was named: a post is to be made. */
  readonly nudge: () => void;
}

export const gridRoutes = ({ areas, people, hierarchy, nudge }: GridParts) => [
  defineRoute({
    method: 'post',
    path: '/areas/:code/grids',
    permission: 'grid:manage',
    summary: 'Divide a village into grids, each with a person who answers for it',
    description: 'Codes are given in the order of the list. Who is named gets the post of the grid’s worker.',
    tags,
    problems,
    params,
    body: z.strictObject({ grids: z.array(newGrid).min(1).max(200) }),
    output: z.object({ id: areaCode, version: z.int(), codes: z.array(areaCode) }),
    status: 201,
    async handler({ scope, principal, params: { code }, body, issued, guard }) {
      const grids: NewGrid[] = [];
      for (const [i, { name, responsible }] of body.grids.entries()) {
        const pointer = `/grids/${i}/responsible`;
        grids.push({
          name,
          responsible: await responsibleOf(people, { scope, principal }, responsible, pointer),
        });
      }
      const order = { scope, issued: issued(), ...guard };
      const done = await hierarchy.change(() => divide(areas, code, grids, order));
      nudge();
      return done;
    },
  }),
  defineRoute({
    method: 'put',
    path: '/areas/:code/responsible',
    permission: 'grid:manage',
    summary: 'Name who answers for an area, or nobody (null)',
    tags,
    problems,
    params,
    body: z.strictObject({ person: uuid.nullable() }),
    output: areaReceipt,
    async handler({ scope, principal, params: { code }, body, issued, guard }) {
      refuseLarger(registered(await areas.get(scope, code)), principal);
      const responsible = await responsibleOf(people, { scope, principal }, body.person, '/person');
      const command = { type: 'name-responsible' as const, responsible };
      const done = await areas.handle(scope, code, command, issued(), guard);
      nudge();
      return done;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/grids',
    permission: 'area:read',
    summary: 'Grids, of an area or of all one may see; those nobody answers for',
    tags,
    query: pageQuery.extend({ area: areaCode.optional(), vacant: queryBoolean.optional() }),
    output: page(areaView),
    async handler({ scope, query: { area, vacant, limit, after } }) {
      const filter = {
        level: 'grid',
        is: 'open',
        area,
        responsible: vacant ? '' : undefined,
      };
      const { items, next } = await areas.find(scope, filter, { limit, after: after && decodeCursor(after) });
      return { items: items.map(shownArea), next: next && encodeCursor(next) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/grids/figures',
    permission: 'area:read',
    summary: 'How many grids there are, and how many nobody answers for',
    tags,
    query: z.strictObject({ area: areaCode.optional() }),
    output: z.object({ grids: z.int().min(0), vacant: z.int().min(0) }),
    async handler({ scope, query: { area } }) {
      const filter = { level: 'grid', is: 'open', area };
      const [grids, vacant] = await Promise.all([
        areas.count(scope, filter),
        areas.count(scope, { ...filter, responsible: '' }),
      ]);
      return { grids, vacant };
    },
  }),
];
