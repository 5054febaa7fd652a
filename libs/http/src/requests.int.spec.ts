import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request, { type Test } from 'supertest';
import { auditor, lamps, seen, worker } from '../test/lamps.ts';

const app = lamps();
const lamp = { name: '走廊', area: '430121105', watts: 5 };
const id = '019cab00-0000-7000-8000-000000000001';

const post = (path = '/lamps', key: string = randomUUID()): Test =>
  request(app).post(path).set('Authorization', worker).set('Idempotency-Key', key);
const get = (path: string): Test => request(app).get(path).set('Authorization', worker);

const raw = (body: string | Buffer, type = 'application/json'): Test =>
  post()
    .set('Content-Type', type)
    .serialize((value: unknown) => value as string)
    .send(body as string);

async function refused(answer: Test, status: number, pointer?: string): Promise<void> {
  const { status: got, type, body } = await answer;
  expect([got, type]).toEqual([status, 'application/problem+json']);
  expect(body.status).toBe(status);
  if (pointer !== undefined) {
    expect((body.errors as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
  }
}

describe('a command', () => {
  it('hands the handler who acts, as what post, when, and what to check', async () => {
    const key = randomUUID().toUpperCase();
    const answer = await post('/lamps', key).set('If-Match', '"3"').send(lamp);
    expect([answer.status, answer.body, answer.headers.etag]).toEqual([
      201,
      { id: key.toLowerCase(), version: 1 },
      '"1"',
    ]);
    expect(seen.at(-1)).toMatchObject({
      body: lamp,
      id: key.toLowerCase(),
      by: { subject: 'someone', role: 'grid-worker', area: '430121105201-001' },
      at: new Date('2026-03-02T01:00:00Z'),
      guard: { ifMatch: 3, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('has one fingerprint whatever the order of its fields, and another for another body or address', async () => {
    const print = async (path: string, body: object) => {
      await post(path).send(body);
      return (seen.at(-1) as { guard: { fingerprint: string } }).guard.fingerprint;
    };
    const first = await print('/lamps', lamp);
    expect(await print('/lamps', { watts: 5, area: '430121105', name: '走廊' })).toBe(first);
    expect(await print('/lamps', { ...lamp, watts: 6 })).not.toBe(first);
    expect(await print(`/lamps/${id}/light`, {})).not.toBe(await print(`/lamps/${randomUUID()}/light`, {}));
  });

  it('wants an id that is a UUID', async () => {
    await refused(post('/lamps', '7').send(lamp), 400, '/headers/idempotency-key');
    await refused(
      request(app).post('/lamps').set('Authorization', worker).send(lamp),
      400,
      '/headers/idempotency-key',
    );
  });

  it.each(['3', '"x"', '*', 'W/"3"'])('refuses If-Match %s', async (value) => {
    await refused(post().set('If-Match', value).send(lamp), 400, '/headers/if-match');
  });

  it('answers 412 with the state as it is', async () => {
    const answer = await post(`/lamps/${id}/light`).set('If-Match', '"1"').send({});
    expect([answer.status, answer.body.current]).toEqual([412, { version: 2 }]);
  });

  it('may answer nothing', async () => {
    const answer = await request(app)
      .delete(`/lamps/${id}`)
      .set('Authorization', worker)
      .set('Idempotency-Key', id);
    expect([answer.status, answer.text]).toEqual([204, '']);
  });
});

describe('a reading', () => {
  it('carries its version and nothing that the contract does not list', async () => {
    const answer = await get(`/lamps/${id.replace('0', 'a')}`);
    expect(answer.headers.etag).toBe('"7"');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toEqual({ id: id.replace('0', 'a'), version: 7, name: 'red' });
  });

  it('gets its query typed, and the scope of who asks', async () => {
    await get('/lamps?limit=7&lit=false&area=430121105').expect(200);
    expect(seen.at(-1)).toMatchObject({
      query: { limit: 7, lit: false, area: '430121105' },
      scope: { areas: ['430121105201-001', '430121105'] },
    });
  });

  it('finds a fixed address before one with a parameter, and a stream writes itself', async () => {
    await get('/lamps/count').expect(200, { count: 0 });
    await get('/lamps/flicker').expect(200, 'data: 1\n\n');
  });
});

describe('who asks', () => {
  it('without a token is told 401, before anything of the input is looked at', async () => {
    const answer = await request(app).post('/lamps').send({ no: 1 });
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  it('without the permission is told 403', async () => {
    await refused(request(app).post('/lamps').set('Authorization', auditor).send({ no: 1 }), 403);
    await request(app).get('/lamps').set('Authorization', auditor).expect(200);
  });

  it('may be anybody on a public route', async () => {
    await request(app).get('/about').expect(200, { text: '灯' });
  });

  it('gives a public command an id all the same, and is named by the route', async () => {
    const wish = () => request(app).post('/wishes').send({ where: '楼道' });
    await refused(wish(), 400, '/headers/idempotency-key');
    await wish().set('Idempotency-Key', id).expect(201, { id });
    expect(seen.at(-1)).toMatchObject({
      id,
      by: { subject: 'anybody', role: 'public' },
      at: new Date('2026-03-02T01:00:00Z'),
      guard: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('may send a route no more than that route takes', async () => {
    const long = request(app).post('/wishes').set('Idempotency-Key', id);
    await refused(long.send({ where: 'x'.repeat(120) }), 413);
  });
});

describe('bad input', () => {
  it.each<[string, object, string]>([
    ['a wrong type', { ...lamp, watts: '5' }, '/watts'],
    ['an unknown field', { ...lamp, volts: 5 }, '/volts'],
    ['an unknown field within', { ...lamp, place: { floor: 1, kind: 'inside', x: 1 } }, '/place/x'],
    ['too long a text', { ...lamp, name: 'x'.repeat(21) }, '/name'],
    ['a blank', { ...lamp, name: '  ' }, '/name'],
    ['a day that is none', { ...lamp, since: '2026-02-30' }, '/since'],
    ['half a character', { ...lamp, name: 'a\ud800' }, '/name'],
    ['a NUL', { ...lamp, name: 'a\0' }, '/name'],
    ['an operator', { ...lamp, name: { $gt: '' } }, '/name/$gt'],
    ['a path', { ...lamp, notes: { 'a.b': 'x' } }, '/notes/a.b'],
    ['a slash in an unknown name', { ...lamp, 'a/b~': 'x' }, '/a~1b~0'],
    ['a list', [lamp], ''],
  ])('%s is named', async (_, body, pointer) => {
    await refused(post().send(body), 400, pointer);
  });

  it.each<[string, string | Buffer, string]>([
    ['the prototype', `{"name":"a","area":"43","watts":1,"__proto__":{"x":1}}`, '/__proto__'],
    ['too large a number', `{"name":"a","area":"43","watts":1e999}`, '/watts'],
    ['malformed JSON', '{"name":', ''],
    ['no body', '', ''],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), ''],
    ['deep JSON', `${'['.repeat(40)}${']'.repeat(40)}`, '/0'.repeat(32)],
    ['very deep JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '/0'.repeat(32)],
  ])('%s is named', async (_, body, pointer) => {
    await refused(raw(body), 400, pointer);
  });

  it('counts characters as people do', async () => {
    await post()
      .send({ ...lamp, name: '𠮷'.repeat(20) })
      .expect(201);
    await refused(post().send({ ...lamp, name: '𠮷'.repeat(21) }), 400, '/name');
  });

  it.each([
    ['/lamps?limit=5&limit=6', '/query/limit'],
    ['/lamps?limit[]=5', '/query/limit[]'],
    ['/lamps?limit=0', '/query/limit'],
    ['/lamps?limit=0x5', '/query/limit'],
    ['/lamps?limit=', '/query/limit'],
    ['/lamps?limit', '/query/limit'],
    ['/lamps?lit=yes', '/query/lit'],
    ['/lamps?area=%ff', '/query/area'],
    ['/lamps?area=43%00', '/query/area'],
    ['/lamps?colour=red', '/query/colour'],
    ['/lamps?$where=1', '/query/$where'],
    ['/lamps?__proto__=1', '/query/__proto__'],
    ['/lamps/count?x=1', '/query/x'],
    ['/lamps/7', '/params/id'],
    ['/lamps/%00', '/params/id'],
    ['/lamps/%ff', '/path'],
    ['/lamps/%', '/path'],
  ])('%s is 400 naming %s', async (path, pointer) => {
    await refused(get(path), 400, pointer);
  });

  it('wants JSON where it reads JSON, and what it lists for an upload', async () => {
    await refused(raw('name=x', 'application/x-www-form-urlencoded'), 415);
    await refused(raw('{}', 'application/json; charset=gbk'), 415);
    await refused(raw('{}').set('Content-Encoding', 'gzip'), 415);
    await refused(post('/lamps/imports').set('Content-Type', 'application/json').send('{}'), 415);
    const upload = post('/lamps/imports').set('Content-Type', 'text/csv').send('a,b\n');
    await upload.expect(200, { bytes: 4 });
  });

  it('never is a server error, whatever the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (json) => {
        const { status } = await raw(json);
        expect([201, 400]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });

  it('never is a server error, whatever the bytes, the address or the headers', async () => {
    const name = fc.constantFrom('name', 'area', 'watts', 'since', 'tags', 'notes', 'place');
    const almost = fc.dictionary(name, fc.anything({ withNullPrototype: false, maxDepth: 2 }), {
      maxKeys: 7,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.webPath(),
        fc.webQueryParameters(),
        almost,
        async (bytes, path, query, body) => {
          const answers = await Promise.all([
            raw(Buffer.from(bytes)),
            get(`${path || '/'}?${query}`),
            get(`/lamps?${query}`),
            get(`/lamps/${encodeURIComponent(query)}`),
            post()
              .send(JSON.stringify({ ...lamp, ...body }, safe))
              .set('Content-Type', 'application/json'),
          ]);
          for (const { status } of answers) expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const safe = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

describe('an address', () => {
  it('nobody knows is 404', () => refused(get('/candles'), 404));

  it('says which methods it knows', async () => {
    const answer = await post(`/lamps/count`).send({});
    expect([answer.status, answer.headers.allow, answer.body.code]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'method-not-allowed',
    ]);
    await request(app).options('/lamps').expect(204).expect('Allow', 'POST, GET, HEAD, OPTIONS');
    await request(app).trace('/lamps').expect(405);
    await request(app).head('/lamps').set('Authorization', worker).expect(200);
  });
});
