import type { Scope } from '@firegrid/access';
import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  page,
  pageQuery,
  queryBoolean,
  text,
} from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import { everything } from '../acts.ts';
import { inScope } from '../area/reorganise.ts';
import { areaProblems } from '../area/problems.ts';
import type { Areas } from '../area/store.ts';
import { type Body, bodyKinds } from './body.ts';
import { bodyProblems } from './problems.ts';
import type { Bodies } from './store.ts';
import { isKnownTo, pathOf } from './visible.ts';

/** Police's own unit codes, or any other: letters, digits and hyphens. */
const bodyCode = z
  .string()
  .max(30)
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,29}$/, 'must be letters, digits and hyphens');
const served = z.array(areaCode).min(1).max(20);
const params = z.strictObject({ code: bodyCode });
const view = z.object({
  code: bodyCode,
  version: z.int(),
  name: z.string(),
  kind: z.enum(bodyKinds),
  seat: areaCode,
  areas: z.array(areaCode),
  dissolved: z.boolean(),
});
const receipt = z.object({ id: bodyCode, version: z.int(), status: z.string() });

function shown({ id, version, state }: Stored<Body>): z.input<typeof view> {
  if (state.is === 'none') throw new Error(`body ${id} has no state`);
  const { code, name, kind, seat, areas } = state;
  return {
    code,
    version,
    name,
    kind,
    seat: seat.code,
    areas: [...areas],
    dissolved: state.is === 'dissolved',
  };
}

const manage = {
  permission: 'body:manage',
  tags: ['bodies'],
  problems: [...Object.values(bodyProblems), ...Object.values(areaProblems)],
  output: receipt,
} as const;

export interface BodyParts {
  readonly areas: Areas;
  readonly bodies: Bodies;
  /** Told when the people of a body may do more or less than before. */
  readonly nudge: () => void;
}

export const bodyRoutes = ({ areas, bodies, nudge }: BodyParts) => [
  defineRoute({
    ...manage,
    method: 'post',
    path: '/bodies',
    summary: 'Found a police station or a fire department',
    description: 'Who manages its seat manages it; it may serve other areas than that.',
    body: z.strictObject({
      code: bodyCode,
      name: text(100),
      kind: z.enum(bodyKinds),
      seat: areaCode,
      areas: served,
    }),
    status: 201,
    async handler({ scope, body, issued, guard }) {
      const { ancestors } = await inScope(areas, scope, body.seat, '/seat');
      await refuseUnknown(areas, scope, body.areas);
      const command = { type: 'found' as const, ...body, seat: { code: body.seat, ancestors } };
      return bodies.handle(scope, body.code, command, issued(), { ...guard, create: true });
    },
  }),
  defineRoute({
    ...manage,
    method: 'put',
    path: '/bodies/:code/areas',
    summary: 'The areas a body serves from now on',
    params,
    body: z.strictObject({ areas: served }),
    async handler({ scope, params: { code }, body, issued, guard }) {
      await refuseUnknown(areas, scope, body.areas);
      const done = await bodies.handle(scope, code, { type: 'attach', areas: body.areas }, issued(), guard);
      nudge();
      return done;
    },
  }),
  defineRoute({
    ...manage,
    method: 'post',
    path: '/bodies/:code/dissolve',
    summary: 'Dissolve a body: the posts held through it end',
    params,
    async handler({ scope, params: { code }, issued, guard }) {
      const done = await bodies.handle(scope, code, { type: 'dissolve' }, issued(), guard);
      nudge();
      return done;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/bodies',
    permission: 'body:read',
    summary: 'Bodies: those that serve an area, or those seated in one’s own areas',
    tags: ['bodies'],
    query: pageQuery.extend({
      area: areaCode.optional(),
      kind: z.enum(bodyKinds).optional(),
      dissolved: queryBoolean.optional(),
    }),
    output: page(view),
    async handler({ scope, query: { area, kind, dissolved, limit, after } }) {
      const listing = { limit, after: after && decodeCursor(after) };
      const filter = { kind, is: dissolved ? undefined : 'standing' };
      // Whoever may see an area may know who serves it, wherever that body sits.
      const { items, next } = area
        ? await bodies.find(everything, { ...filter, serving: await pathOf(areas, scope, area) }, listing)
        : await bodies.find(scope, filter, listing);
      return { items: items.map(shown), next: next && encodeCursor(next) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/bodies/:code',
    permission: 'body:read',
    summary: 'One body',
    tags: ['bodies'],
    params,
    output: view,
    async handler({ scope, params: { code } }) {
      const stored = await bodies.get(everything, code);
      const { state } = stored;
      if (state.is !== 'none' && (await isKnownTo(areas, scope, state))) return shown(stored);
      throw new DomainError(common['not-found'], `There is no ${code} among the bodies you may see.`);
    },
  }),
];

/** @throws DomainError unknown-area-here (400) naming the first that isn't one of the asker's */
async function refuseUnknown(areas: Areas, scope: Scope, codes: readonly string[]): Promise<void> {
  for (const [i, code] of codes.entries()) {
    const area = await inScope(areas, scope, code, `/areas/${i}`);
    if (area.is === 'open') continue;
    const errors = [{ pointer: `/areas/${i}`, message: `was closed on ${area.closedOn}` }];
    throw new DomainError(areaProblems['area-closed'], `${area.name} is closed.`, { errors });
  }
}
