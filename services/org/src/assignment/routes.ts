import { roles } from '@firegrid/access';
import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  isoDate,
  page,
  pageQuery,
  queryBoolean,
  uuid,
} from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import { areaProblems } from '../area/problems.ts';
import type { Assignment } from './assignment.ts';
import { type Registers, personFor, placeOf } from './facts.ts';
import { assignmentProblems } from './problems.ts';

const role = z.enum(roles);
const bodyCode = z.string().min(1).max(30);
const view = z.object({
  id: uuid,
  version: z.int(),
  person: uuid,
  /** The Keycloak subject. */
  subject: z.string().nullable(),
  role,
  /** Of a post held through a body: the body's seat. */
  area: areaCode,
  body: z.string().nullable(),
  from: isoDate,
  /** The last day. */
  until: isoDate.nullable(),
  status: z.enum(['held', 'ended']),
  /** Whether the person's sign-in has it. */
  inForce: z.boolean(),
});
const receipt = z.object({ id: uuid, version: z.int(), status: z.enum(['held', 'ended']) });
const params = z.strictObject({ id: uuid });

function shown({ id, version, state }: Stored<Assignment>): z.input<typeof view> {
  if (state.is === 'none') throw new Error(`assignment ${id} has no state`);
  const { person, subject, role, area, body, from, until, is, given } = state;
  return {
    ...{ id, version, person, role, area: area.code, from, status: is, inForce: given },
    subject: subject === '' ? null : subject,
    body: body === '' ? null : body,
    until: until === '' ? null : until,
  };
}

const manage = {
  permission: 'assignment:manage',
  tags: ['assignments'],
  problems: [...Object.values(assignmentProblems), areaProblems['unknown-area-here']],
  output: receipt,
} as const;
const reading = { permission: 'assignment:read', tags: ['assignments'] } as const;

export interface AssignmentParts extends Registers {
  /** Told when Keycloak has to learn of something. */
  readonly nudge: () => void;
}

export const assignmentRoutes = ({ nudge, ...registers }: AssignmentParts) => [
  defineRoute({
    ...manage,
    method: 'post',
    path: '/assignments',
    summary: 'Assign a post: at an area, or through a police station or fire department',
    description: 'Name either area or body. Nobody assigns to himself.',
    body: z.strictObject({
      person: uuid,
      role,
      area: areaCode.optional(),
      body: bodyCode.optional(),
      from: isoDate,
      until: isoDate.nullable().optional(),
    }),
    status: 201,
    async handler({ scope, body, issued, guard }) {
      if ((body.area === undefined) === (body.body === undefined)) {
        const errors = [{ pointer: '/area', message: 'name either area or body' }];
        throw new DomainError(common['invalid-input'], 'A post is at an area or in a body.', { errors });
      }
      const place = await placeOf(registers, scope, body);
      const order = issued(place.area);
      const post = { role: body.role, place, from: body.from, until: body.until ?? '' };
      const person = await personFor(registers, scope, body.person, post, order.id);
      const command = { type: 'assign' as const, person, ...post };
      const done = await registers.assignments.handle(scope, order.id, command, order, {
        ...guard,
        create: true,
      });
      nudge();
      return done;
    },
  }),
  defineRoute({
    ...manage,
    method: 'post',
    path: '/assignments/:id/end',
    summary: 'End a post: at once, or with a last day',
    params,
    body: z.strictObject({ on: isoDate.nullable().optional() }),
    async handler({ scope, params: { id }, body, issued, guard }) {
      const command = { type: 'end' as const, on: body.on ?? '' };
      const done = await registers.assignments.handle(scope, id, command, issued(), guard);
      nudge();
      return done;
    },
  }),
  defineRoute({
    ...reading,
    method: 'get',
    path: '/assignments',
    summary: 'Who holds which post',
    query: pageQuery.extend({
      area: areaCode.optional(),
      at: areaCode.optional(),
      person: uuid.optional(),
      role: role.optional(),
      body: bodyCode.optional(),
      ended: queryBoolean.optional(),
    }),
    output: page(view),
    async handler({ scope, query: { area, at, person, role, body, ended, limit, after } }) {
      const filter = {
        area,
        at: at === undefined ? undefined : [at],
        person,
        role,
        body,
        is: ended ? undefined : 'held',
      };
      const listing = { limit, after: after && decodeCursor(after) };
      const { items, next } = await registers.assignments.find(scope, filter, listing);
      return { items: items.map(shown), next: next && encodeCursor(next) };
    },
  }),
  defineRoute({
    ...reading,
    method: 'get',
    path: '/assignments/:id',
    summary: 'One assignment',
    params,
    output: view,
    handler: async ({ scope, params: { id } }) => shown(await registers.assignments.get(scope, id)),
  }),
];
