import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  isoDate,
  page,
  pageQuery,
  queryBoolean,
  text,
} from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';
import { everything } from '../acts.ts';
import { historyEntry, shownHistory } from '../audit.ts';
import { periodAt } from './evolve.ts';
import { namesOf } from './names.ts';
import { searchText } from './search-keys.ts';
import type { Areas } from './store.ts';
import { areaView, level, namedArea, registered, shownArea } from './views.ts';

const params = z.strictObject({ code: areaCode });
const tags = ['areas'];
const period = z.object({
  from: isoDate,
  /** The first day it no longer was so; null: it still is. */
  until: isoDate.nullable(),
  name: z.string(),
  level,
  parent: z.string(),
  ancestors: z.array(z.string()),
});
const lineage = z.object({
  code: areaCode,
  /** From the root to the area itself. */
  lineage: z.array(namedArea),
  periods: z.array(period),
  predecessors: z.array(namedArea),
  successors: z.array(namedArea),
});

export const areaReadRoutes = (areas: Areas) => [
  defineRoute({
    method: 'get',
    path: '/areas/search',
    permission: 'area:read',
    summary: 'Areas whose name, pinyin, pinyin initials or code begins with the text; the higher ones first',
    tags,
    query: pageQuery.extend({ q: text(60), level: level.optional(), closed: queryBoolean.optional() }),
    output: page(areaView),
    async handler({ scope, query: { q, level, closed, limit, after } }) {
      const filter = { found: searchText(q), level, is: closed ? undefined : 'open' };
      const listing = { sort: 'depth', limit, after: after && decodeCursor(after) } as const;
      const { items, next } = await areas.find(scope, filter, listing);
      return { items: items.map(shownArea), next: next && encodeCursor(next) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/areas/:code',
    permission: 'area:read',
    summary: 'One area with the names above it, as it is or as it was on a day',
    tags,
    params,
    query: z.strictObject({ at: isoDate.optional() }),
    output: areaView.extend({ lineage: z.array(namedArea) }),
    async handler({ scope, params: { code }, query: { at } }) {
      const stored = await areas.get(scope, code);
      const then = at === undefined ? registered(stored) : periodAt(registered(stored), at);
      if (!then) throw new DomainError(common['not-found'], `There was no area ${code} on ${at}.`);
      const { name, level, parent, ancestors } = then;
      const shown = { ...shownArea(stored), name, level, parent, ancestors: [...ancestors] };
      return { ...shown, lineage: await namesOf(areas, ancestors) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/areas/:code/children',
    permission: 'area:read',
    summary: 'What lies directly in an area',
    tags,
    params,
    query: pageQuery.extend({ level: level.optional(), closed: queryBoolean.optional() }),
    output: page(areaView),
    async handler({ scope, params: { code }, query: { limit, after, level, closed } }) {
      await areas.get(scope, code);
      const filter = { parent: code, level, is: closed ? undefined : 'open' };
      const { items, next } = await areas.find(scope, filter, { limit, after: after && decodeCursor(after) });
      return { items: items.map(shownArea), next: next && encodeCursor(next) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/areas/:code/lineage',
    permission: 'area:read',
    summary: 'Where an area lies, what it was called, what it came from and what became of it',
    tags,
    params,
    output: lineage,
    async handler({ scope, params: { code } }) {
      const area = registered(await areas.get(scope, code));
      const before = await areas.few(everything, { successor: code }, 200);
      const now = { ...area, until: area.closedOn === '' ? null : area.closedOn };
      const periods = [...area.past, now].map((one) => ({ ...one, ancestors: [...one.ancestors] }));
      return {
        code,
        lineage: await namesOf(areas, area.ancestors),
        periods,
        predecessors: before.map(registered),
        successors: await namesOf(areas, area.successors),
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/areas/:code/history',
    permission: 'audit:read',
    summary: 'Who changed what',
    tags,
    params,
    output: z.object({ items: z.array(historyEntry) }),
    handler: async ({ scope, params: { code } }) => ({
      items: (await areas.history(scope, code)).map(shownHistory),
    }),
  }),
];
