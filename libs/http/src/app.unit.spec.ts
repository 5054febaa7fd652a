import { describe, expect, it } from '@jest/globals';
import { DomainError, common } from '@firegrid/problem';
import { createMetrics } from '@firegrid/telemetry';
import type { RequestHandler } from 'express';
import request from 'supertest';
import { z } from 'zod';
import { auditor, lamps, routes, worker } from '../test/lamps.ts';
import {
  type Route,
  assertDeclared,
  decodeCursor,
  defineRoute,
  encodeCursor,
  publicRoute,
  uuid,
} from './index.ts';

const failing = (error: unknown): Route =>
  publicRoute({
    method: 'get',
    path: '/fails',
    reason: 'a test',
    summary: 'Fails',
    output: z.void(),
    handler: () => Promise.reject(error as Error),
  });

describe('an app', () => {
  it('refuses a route that was not declared, or twice', () => {
    const forgotten = { ...routes[0], access: undefined } as unknown as Route;
    expect(() => lamps({ routes: [forgotten] })).toThrow('post /lamps was not declared');
    expect(() => lamps({ routes: [...routes, ...routes] })).toThrow('declared twice');
    const two = (['get', 'delete'] as const).map((method, n) =>
      publicRoute({
        method,
        path: `/x/:p${n}`,
        reason: 'a test',
        summary: 'X',
        params: z.object({ [`p${n}`]: uuid }),
        output: z.void(),
        handler: async () => undefined,
      }),
    );
    expect(() => lamps({ routes: two })).toThrow('delete /x/:p1: name the parameters as in /x/:p0');
  });

  it('refuses to start with a route or middleware that came in by the side door', () => {
    const fine = lamps();
    expect(() => assertDeclared(fine)).not.toThrow();
    const handler: RequestHandler = (_request, response) => void response.end();
    const withRoute = lamps();
    withRoute.get('/secret', handler);
    expect(() => assertDeclared(withRoute)).toThrow('the route /secret was not declared');
    const withUse = lamps();
    withUse.use('/all', handler);
    expect(() => assertDeclared(withUse)).toThrow('the middleware handler was not declared');
    expect(() =>
      assertDeclared(lamps({ mounts: [{ path: '/all', reason: 'a test', handler }] })),
    ).not.toThrow();
  });

  it('tells nothing of an error nobody foresaw', async () => {
    const answer = await request(lamps({ routes: [failing(new Error('E11000 at db.people'))] })).get(
      '/fails',
    );
    expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
    expect(answer.text).not.toContain('E11000');
  });

  it('says when to come again', async () => {
    const down = new DomainError(common.unavailable, 'Down.', { retryAfterSeconds: 2.2 });
    await request(lamps({ routes: [failing(down)] }))
      .get('/fails')
      .expect(503)
      .expect('Retry-After', '3');
  });

  it('answers nothing outside its contract', async () => {
    const odd = defineRoute({
      method: 'get',
      path: '/odd',
      permission: 'hazard:read',
      summary: 'Odd',
      output: z.object({ id: uuid }),
      handler: async () => ({ id: 'seven' }),
    });
    await request(lamps({ routes: [odd] }))
      .get('/odd')
      .set('Authorization', auditor)
      .expect(500);
  });

  it('says of an answer that it was given before, and leaves the answer as it was', async () => {
    const repeating = defineRoute({
      method: 'post',
      path: '/again/:id',
      permission: 'hazard:report',
      summary: 'Again',
      params: z.object({ id: uuid }),
      output: z.object({ id: uuid }),
      handler: async ({ params: { id } }) => ({ id, replayed: id.startsWith('1') }),
    });
    const app = lamps({ routes: [repeating] });
    for (const [first, said] of [
      ['0', undefined],
      ['1', 'true'],
    ] as const) {
      const id = `${first}19cab00-0000-7000-8000-000000000001`;
      const answer = await request(app)
        .post(`/again/${id}`)
        .set({ Authorization: worker, 'Idempotency-Key': id });
      expect([answer.headers['idempotent-replayed'], answer.body]).toEqual([said, { id }]);
    }
  });

  it('compresses a large answer for whoever takes it, and for nobody else', async () => {
    const large = publicRoute({
      method: 'get',
      path: '/large',
      reason: 'a test',
      summary: 'Large',
      output: z.object({ text: z.string() }),
      compressed: true,
      handler: async () => ({ text: '灯'.repeat(9_000) }),
    });
    const app = lamps({ routes: [large] });
    const get = (encoding: string) => request(app).get('/large').set('Accept-Encoding', encoding).expect(200);
    const zipped = await get('gzip, br');
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(Number(zipped.headers['content-length'])).toBeLessThan(1_000);
    expect(zipped.body).toEqual({ text: '灯'.repeat(9_000) });
    for (const encoding of ['identity', 'gzip;q=0', 'br']) {
      const plain = await get(encoding);
      expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, zipped.body]);
    }
  });

  it('is live, and ready unless a part is down', async () => {
    const app = lamps({ ready: async () => ({ parts: { broker: { state: 'degraded', detail: 'late' } } }) });
    await request(app).get('/health/live').expect(200, { status: 'ok' });
    await request(app)
      .get('/health/ready')
      .expect(200, { status: 'degraded', parts: { broker: { state: 'degraded', detail: 'late' } } });
    const down = lamps({ ready: async () => ({ parts: { store: { state: 'down', detail: 'gone' } } }) });
    await request(down).get('/health/ready').expect(503);
  });

  it('counts requests by the template of their address', async () => {
    const metrics = createMetrics('lamps');
    const app = lamps({ metrics });
    await request(app).get('/lamps/0').set('Authorization', worker);
    const text = (await request(app).get('/metrics').expect(200)).text;
    expect(text).toContain(
      'firegrid_http_request_seconds_count{service="lamps",method="GET",route="/lamps/:id",status="400"} 1',
    );
    expect(text).not.toContain('/lamps/0');
  });

  it('sets security headers and passes on a request id', async () => {
    const answer = await request(lamps()).get('/about').set('X-Request-Id', 'abcdefgh-1');
    expect(answer.headers).toMatchObject({
      'x-request-id': 'abcdefgh-1',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['x-powered-by']).toBeUndefined();
    const own = await request(lamps()).get('/about').set('X-Request-Id', 'a b');
    expect(own.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a definition', () => {
  const define = (part: object) => () =>
    defineRoute({
      method: 'post',
      path: '/x',
      permission: 'hazard:read',
      summary: 'X',
      output: z.void(),
      handler: async () => undefined,
      ...part,
    });

  it.each<[string, object, string]>([
    [
      'an object that takes unknown fields',
      { body: z.object({ a: z.int() }) },
      'post /x body: use z.strictObject',
    ],
    [
      'such an object within',
      { body: z.strictObject({ a: z.array(z.object({})).max(3) }) },
      'post /x body.a: use z.strictObject',
    ],
    [
      'a string without end',
      { body: z.strictObject({ a: z.string().optional() }) },
      'post /x body.a: a string needs',
    ],
    ['a list without end', { body: z.array(z.int()) }, 'post /x body: an array needs'],
    ['such a query', { query: z.object({ q: z.string() }) }, 'post /x query.q: a string needs'],
    ['an address whose parameters are not described', { path: '/x/:id' }, 'params describes []'],
  ])('refuses %s', (_, part, message) => {
    expect(define(part)).toThrow(message);
  });

  it('wants a reason of a public route', () => {
    expect(() =>
      publicRoute({
        method: 'get',
        path: '/x',
        reason: ' ',
        summary: 'X',
        output: z.void(),
        handler: async () => undefined,
      }),
    ).toThrow('why it is public');
  });
});

describe('a cursor', () => {
  it('comes back as it was, dates as text', () => {
    expect(decodeCursor(encodeCursor([1, '灯', null, new Date(0)]), 4)).toEqual([
      1,
      '灯',
      null,
      '1970-01-01T00:00:00.000Z',
    ]);
  });

  it.each(['', '%', 'e30', encodeCursor([{ $gt: 1 }]), encodeCursor([[1]]), encodeCursor([1, 2])])(
    'that is none is refused (%s)',
    (cursor) => {
      expect(() => decodeCursor(cursor, 1)).toThrow(
        expect.objectContaining({
          status: 400,
          errors: [expect.objectContaining({ pointer: '/query/after' })],
        }),
      );
    },
  );
});

interface Described {
  paths: Record<
    string,
    Record<
      string,
      { parameters: { name: string }[]; responses: object; security: unknown; requestBody: unknown }
    >
  >;
  components: { securitySchemes: Record<string, unknown>; schemas: Record<string, unknown> };
}

describe('the description', () => {
  it('names every address, its headers, its refusals and who may', async () => {
    const { body } = (await request(lamps()).get('/openapi.json').expect(200)) as { body: Described };
    const light = body.paths['/lamps/{id}/light']?.post;
    expect(light?.parameters.map((one) => one.name)).toEqual(
      expect.arrayContaining(['id', 'Idempotency-Key', 'If-Match']),
    );
    expect(Object.keys(light?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '429',
      '503',
    ]);
    expect(light).toMatchObject({ 'x-permission': 'hazard:report', security: [{ bearer: [] }] });
    expect(body.paths['/about']?.get?.security).toEqual([]);
    expect(body.paths['/lamps']?.post?.requestBody).toHaveProperty(
      ['content', 'application/json', 'schema'],
      expect.objectContaining({
        additionalProperties: false,
        properties: expect.objectContaining({
          name: { type: 'string', maxLength: 20, minLength: 1, pattern: '\\S' },
        }),
      }),
    );
    expect(body.components.securitySchemes.bearer).toMatchObject({ scheme: 'bearer' });
    expect(body.components.schemas.Problem).toBeDefined();
  });
});
