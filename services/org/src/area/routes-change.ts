import { type RouteContext, areaCode, defineRoute, isoDate, text } from '@firegrid/http';
import { z } from 'zod';
import type { Order, Reorganiser } from './reorganise.ts';
import { areaProblems } from './problems.ts';
import type { Areas } from './store.ts';
import { areaReceipt, level } from './views.ts';

const params = z.strictObject({ code: areaCode });
const tags = ['areas'];
const problems = Object.values(areaProblems);
/** '' for a root. */
const parent = z.union([areaCode, z.literal('')]);
/** The day from which it is so: not after today, not before the area's last change. */
const effective = isoDate;
const part = z.strictObject({
  code: areaCode,
  name: text(100),
  level,
  children: z.array(areaCode).max(1000).default([]),
});

const orderOf = ({ scope, guard, issued }: RouteContext<unknown, unknown, unknown>): Order => ({
  scope,
  guard,
  issued: issued(),
});

const change = { permission: 'area:manage', tags, problems, output: areaReceipt } as const;

export const areaChangeRoutes = (areas: Areas, reorganise: Reorganiser) => [
  defineRoute({
    ...change,
    method: 'post',
    path: '/areas',
    summary: 'Register an area',
    body: z.strictObject({ code: areaCode, name: text(100), level, parent, effective }),
    status: 201,
    handler: (context) => {
      const { effective: on, ...area } = context.body;
      return reorganise.register(orderOf(context), { ...area, on });
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/areas/:code/rename',
    summary: 'Give an area another name or level',
    params,
    body: z.strictObject({ name: text(100), level: level.optional(), effective }),
    handler: ({ scope, params: { code }, body, issued, guard }) => {
      const { name, level, effective: on } = body;
      const command = { type: 'rename' as const, name, on, ...(level ? { level } : {}) };
      return areas.handle(scope, code, command, issued(), guard);
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/areas/:code/move',
    summary: 'Put an area, with all that lies in it, into another',
    description: 'The answer comes when the area has moved; what lies below follows within seconds.',
    params,
    body: z.strictObject({ parent, effective }),
    handler: (context) => {
      const { code } = context.params;
      return reorganise.move(orderOf(context), code, context.body.parent, context.body.effective);
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/areas/:code/close',
    summary: 'Close an area',
    description: 'What is open in it moves to the first successor; without one it must contain nothing open.',
    params,
    body: z.strictObject({ effective, successors: z.array(areaCode).max(50).default([]) }),
    handler: (context) => {
      const { effective: on, successors } = context.body;
      return reorganise.close(orderOf(context), context.params.code, on, successors);
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/areas/:code/merge',
    summary: 'Merge an area into another: it closes, all that lies in it moves there',
    params,
    body: z.strictObject({ effective, into: areaCode }),
    handler: (context) => {
      const { effective: on, into } = context.body;
      return reorganise.close(orderOf(context), context.params.code, on, [into]);
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/areas/:code/split',
    summary:
      'Split an area into new ones: it closes, what lies in it goes where told, the rest to the first part',
    params,
    body: z.strictObject({ effective, into: z.array(part).min(2).max(50) }),
    handler: (context) => {
      const { effective: on, into } = context.body;
      return reorganise.split(orderOf(context), context.params.code, on, into);
    },
  }),
];
