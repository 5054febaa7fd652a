import { type Principal, parseGrant } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import { createMetrics } from '@firegrid/telemetry';
import { z } from 'zod';
import {
  type AppOptions,
  type Route,
  areaCode,
  buildApp,
  defineRoute,
  described,
  isoDate,
  page,
  pageQuery,
  publicRoute,
  queryBoolean,
  streamRoute,
  text,
  uuid,
} from '../src/index.ts';

// Free names have to be described by hand: JSON Schema's propertyNames is nothing the generator knows.
const notes = described(
  z.record(
    z
      .string()
      .max(10)
      .regex(/^[a-z]+$/),
    z.string().max(20),
  ),
  {
    type: 'object',
    propertyNames: { pattern: '^[a-z]{1,10}$' },
    additionalProperties: { type: 'string', maxLength: 20 },
  },
);

/** A service as small as can be, for the tests of this lib. */
const lamp = z.strictObject({
  name: text(20),
  area: areaCode,
  watts: z.number().int().min(1).max(1000),
  since: isoDate.optional(),
  tags: z.array(text(10)).max(3).optional(),
  notes: notes.optional(),
  place: z.strictObject({ floor: z.int(), kind: z.enum(['inside', 'outside']) }).optional(),
});
const receipt = z.object({ id: uuid, version: z.int() });
const shown = receipt.extend({ name: z.string() });

const read = { permission: 'hazard:read' } as const;
const act = { permission: 'hazard:report' } as const;

export const seen: unknown[] = [];

export const routes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/lamps',
    ...act,
    summary: 'Hang up a lamp',
    body: lamp,
    output: receipt,
    status: 201,
    async handler({ body, issued, guard }) {
      const { id, by, at } = issued();
      seen.push({ body, id, by, at, guard });
      return { id, version: 1 };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/lamps/:id',
    ...read,
    summary: 'A lamp',
    params: z.object({ id: uuid }),
    output: shown,
    async handler({ params: { id } }) {
      if (id.startsWith('0')) throw new DomainError(common['not-found'], 'There is no such lamp.');
      return { id, version: 7, name: 'red', secretOfTheStore: 'x' };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/lamps',
    ...read,
    summary: 'Lamps',
    query: pageQuery.extend({ lit: queryBoolean.optional(), area: areaCode.optional() }),
    output: page(shown),
    async handler({ query, scope }) {
      seen.push({ query, scope });
      return { items: [], next: null };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/lamps/count',
    ...read,
    summary: 'How many',
    output: z.object({ count: z.int() }),
    handler: async () => ({ count: 0 }),
  }),
  defineRoute({
    method: 'post',
    path: '/lamps/:id/light',
    ...act,
    summary: 'Light it',
    params: z.object({ id: uuid }),
    body: z.strictObject({}),
    output: receipt,
    async handler({ params, guard }) {
      seen.push({ guard });
      if (guard.ifMatch === 1)
        throw new DomainError(common['version-mismatch'], 'It is at 2.', { current: { version: 2 } });
      return { id: params.id, version: 2 };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/lamps/:id',
    ...act,
    summary: 'Take it down',
    params: z.object({ id: uuid }),
    output: z.void(),
    status: 204,
    handler: async () => undefined,
  }),
  defineRoute({
    method: 'post',
    path: '/lamps/imports',
    ...act,
    summary: 'Many lamps',
    raw: true,
    consumes: ['text/csv'],
    output: z.object({ bytes: z.int() }),
    async handler({ request }) {
      let bytes = 0;
      for await (const chunk of request) bytes += (chunk as Buffer).length;
      return { bytes };
    },
  }),
  streamRoute({
    method: 'get',
    path: '/lamps/flicker',
    ...read,
    summary: 'Live',
    produces: 'text/event-stream',
    async handler({ response }) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).end('data: 1\n\n');
    },
  }),
  publicRoute({
    method: 'get',
    path: '/about',
    reason: 'says nothing of anybody',
    summary: 'About',
    output: z.object({ text: z.string() }),
    handler: async () => ({ text: '灯' }),
  }),
  publicRoute({
    method: 'post',
    path: '/wishes',
    reason: 'anybody may wish for a lamp',
    summary: 'Wish for a lamp',
    command: true,
    bodyLimit: 100,
    body: z.strictObject({ where: text(200) }),
    output: z.object({ id: uuid }),
    status: 201,
    async handler({ issuedBy, guard }) {
      const issued = issuedBy({ subject: 'anybody', role: 'public', area: '' });
      seen.push({ ...issued, guard });
      return { id: issued.id };
    },
  }),
];

/** Keycloak's place is taken here: "Bearer <grants>" is a person with those grants. */
const verifier = {
  async verify(authorization: string | undefined): Promise<Principal> {
    const grants = /^Bearer (.*)$/
      .exec(authorization ?? '')?.[1]
      ?.split(',')
      .flatMap((grant) => parseGrant(grant) ?? []);
    if (!grants) throw new DomainError(common.unauthenticated, 'No token.');
    return { subject: 'someone', name: 'Someone', grants, issuedAt: new Date(0), expiresAt: new Date(0) };
  },
};

export const lamps = (options: Partial<AppOptions> = {}) =>
  buildApp({
    name: 'lamps',
    routes,
    verifier,
    clock: () => new Date('2026-03-02T01:00:00Z'),
    ready: async () => ({ parts: { store: { state: 'ok', detail: 'answers' } } }),
    metrics: createMetrics('lamps'),
    ...options,
  });

export const worker = 'Bearer grid-worker@430121105201-001,township-officer@430121105';
export const auditor = 'Bearer auditor@430121';
