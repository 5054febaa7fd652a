import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Express, type RequestHandler, buildApp } from '@firegrid/http';
import { createMetrics } from '@firegrid/telemetry';
import { eventually } from '@firegrid/testkit';
import request from 'supertest';
import { proxyTo } from './proxy.ts';
import { Turns } from './turns.ts';

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

const toLamps = (port: number) =>
  proxyTo('lamps', `http://127.0.0.1:${port}`, { turns: new Turns({ service: 'lamps' }) });

describe('an answer through the gateway', () => {
  let service: Server;
  let gateway: Express;
  const lit: (() => void)[] = [];
  const missed: string[] = [];
  const turns = new Turns({ service: 'lamps', size: 16 });
  const told: [question: string, ms: number][] = [];

  beforeAll(async () => {
    const lamps = appOf('lamps', '/', ({ url }, response) => {
      if (url === '/cut') return void response.destroy();
      if (url === '/slow') return void lit.push(() => response.end('lit'));
      if (url === '/broken') response.statusCode = 404;
      response.setHeader('Cache-Control', 'private, max-age=5');
      response.setHeader('ETag', '"3"');
      response.end(String(response.getHeader('X-Request-Id')));
    });
    service = await new Promise((resolve) => {
      const server = lamps.listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = service.address() as AddressInfo;
    const handler = proxyTo('lamps', `http://127.0.0.1:${port}`, {
      answered: (...answered) => told.push(answered),
      unanswered: (name) => missed.push(name),
      turns,
    });
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

  it('that never comes is a 503, and counted', async () => {
    const answer = await request(gateway).get('/api/v1/lamps/cut').expect(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(missed).toEqual(['lamps']);
  });

  it('is a 429 with a time to come back where too many wait for one already; then all is as before', async () => {
    const slow = Array.from({ length: 16 }, () =>
      request(gateway)
        .get('/api/v1/lamps/slow')
        .then(({ status }) => status),
    );
    await eventually('all of them are under way', async () => lit.length === 16);
    const refused = await request(gateway).get('/api/v1/lamps/').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(refused.body).toMatchObject({ code: 'too-many-requests', status: 429 });
    const large = 'x'.repeat(70_000);
    await request(gateway).post('/api/v1/lamps/').send(large).expect(200);
    for (const light of lit) light();
    expect(await Promise.all(slow)).toEqual(slow.map(() => 200));
    await request(gateway).get('/api/v1/lamps/').expect(200);
  });
});

describe('a replica that closes the connection under a request', () => {
  it('costs a question nothing, and a command is sent again by who gave it', async () => {
    let cuts = 0;
    const service = await new Promise<Server>((resolve) => {
      const server = createServer((asked, response) => {
        if (asked.url === '/always' || cuts++ % 2 === 0) asked.socket.destroy();
        else response.end('answered');
      }).listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = service.address() as AddressInfo;
    const gateway = appOf('gateway', '/api/v1/lamps', toLamps(port));
    await request(gateway).get('/api/v1/lamps/once').expect(200, 'answered');
    await request(gateway).get('/api/v1/lamps/always').expect(503);
    const refused = await request(gateway).post('/api/v1/lamps/once').send('x').expect(503);
    expect(refused.headers['retry-after']).toBe('2');
    await new Promise((resolve) => void service.close(resolve));
  });
});

describe('a connection to a service', () => {
  it('is kept between requests, closed when it is idle, and not while a slow answer comes', async () => {
    const seen = new Set<unknown>();
    const service = await new Promise<Server>((resolve) => {
      const server = createServer((asked, response) => {
        seen.add(asked.socket);
        setTimeout(() => response.end('slow'), asked.url === '/slow' ? 1_200 : 0);
      }).listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = service.address() as AddressInfo;
    const gateway = appOf('gateway', '/api/v1/lamps', toLamps(port));
    const ask = (path: string) =>
      request(gateway).get(`/api/v1/lamps/${path}`).set('Connection', 'keep-alive').expect(200, 'slow');
    await ask('quick');
    await ask('slow');
    expect(seen.size).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await ask('quick');
    expect(seen.size).toBe(2);
    await new Promise((resolve) => void service.close(resolve));
  });

  it('has its time to be made, also while the gateway has much else to do', async () => {
    const service = await new Promise<Server>((resolve) => {
      const server = createServer((_asked, response) => void response.end('lit'));
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
    const hand = toLamps((service.address() as AddressInfo).port);
    const busy: RequestHandler = (asked, response, next) => {
      void hand(asked, response, next);
      // The connection is on its way, and nothing is heard of it for longer than one may be idle.
      setImmediate(() => {
        const until = performance.now() + 700;
        while (performance.now() < until);
      });
    };
    const gateway = appOf('gateway', '/api/v1/lamps', busy);
    await request(gateway).post('/api/v1/lamps/').send('on').expect(200, 'lit');
    await new Promise((resolve) => void service.close(resolve));
  });
});
