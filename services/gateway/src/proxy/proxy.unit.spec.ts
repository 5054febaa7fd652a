import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Express, type RequestHandler, buildApp } from '@firegrid/http';
import { createMetrics } from '@firegrid/telemetry';
import request from 'supertest';
import { proxyTo } from './proxy.ts';

const nobody = { verify: () => Promise.reject(new Error('nobody asks here')) };
const appOf = (name: string, path: string, handler: RequestHandler, directives = {}): Express =>
  buildApp({
    ...{
      name,
      routes: [],
      verifier: nobody,
      metrics: createMetrics(name),
      ready: async () => ({ parts: {} }),
    },
    mounts: [{ path, reason: 'a test', handler }],
    security: { contentSecurityPolicy: { directives } },
  });

describe('an answer through the gateway', () => {
  let service: Server;
  let gateway: Express;
  const told: [question: string, ms: number][] = [];

  beforeAll(async () => {
    const lamps = appOf('lamps', '/', ({ url }, response) => {
      if (url === '/broken') response.statusCode = 404;
      response.setHeader('Cache-Control', 'private, max-age=5');
      response.setHeader('ETag', '"3"');
      response.end(String(response.getHeader('X-Request-Id')));
    });
    service = await new Promise((resolve) => {
      const server = lamps.listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = service.address() as AddressInfo;
    const handler = proxyTo('lamps', `http://127.0.0.1:${port}`, (...answered) => told.push(answered));
    gateway = appOf('gateway', '/api/v1/lamps', handler, { 'img-src': ["'self'", 'blob:'] });
  });
  afterAll(() => new Promise<void>((resolve) => void service.close(() => resolve())));

  it('has the gateway’s security headers, each once, and the service’s own', async () => {
    const direct = await request(gateway).get('/health/live').expect(200);
    const answer = await request(gateway).get('/api/v1/lamps/').expect(200);
    const security = Object.keys(direct.headers).filter((name) =>
      /^(x-(?!request)|cross|origin|refer|strict|content-sec)/.test(name),
    );
    expect(security.length).toBeGreaterThan(8);
    for (const name of security) expect([name, answer.headers[name]]).toEqual([name, direct.headers[name]]);
    expect(answer.headers).toMatchObject({ etag: '"3"', 'cache-control': 'private, max-age=5' });
  });

  it('has one request id, the same behind the gateway', async () => {
    const id = 'seven-of-nine';
    const answer = await request(gateway).get('/api/v1/lamps/').set('X-Request-Id', id).expect(200);
    expect([answer.headers['x-request-id'], answer.text]).toEqual([id, id]);
    const own = await request(gateway).get('/api/v1/lamps/').expect(200);
    expect(own.text).toBe(own.headers['x-request-id']);
  });

  it('is told of with the time it took, where it is the answer to a question', async () => {
    told.length = 0;
    await request(gateway).get('/api/v1/lamps/street/7?lit=true').expect(200);
    await request(gateway).post('/api/v1/lamps/street/7').expect(200);
    await request(gateway).get('/api/v1/lamps/broken').expect(404);
    expect(told).toEqual([['lamps/street/7', expect.any(Number)]]);
    expect(told[0]?.[1]).toBeGreaterThan(0);
  });
});
