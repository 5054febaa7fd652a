import { request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pictureBytes } from '../../test/neighbour.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
let address: string;
beforeAll(async () => {
  rig = await Rig.create();
  ({ address } = await rig.start());
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const as = () => rig.around.as('yutang-village', address);
const seenBy = async (service: string, headers: Record<string, string> = {}) => {
  const answer = await as().get(`/api/v1/${service}/seen`, headers);
  expect(answer.status).toBe(200);
  return { answer, seen: answer.body.headers as Record<string, string> };
};

/** Sends a body whose size nobody announces. */
const unannounced = (path: string, part: string, times: number) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = send(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      void text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
    });
    for (let i = 0; i < times; i++) request.write(part);
    request.end();
  });

describe('a request', () => {
  it.each(['org', 'premises', 'inspections', 'hazards', 'notifications', 'media'])(
    'to /api/v1/%s reaches that service, with its login',
    async (service) => {
      const { answer, seen } = await seenBy(service);
      expect(answer.body.name).toBe(service);
      expect(seen.authorization).toBe(`Bearer ${await rig.around.token('yutang-village')}`);
      expect(seen['x-forwarded-host']).toBe(new URL(address).host);
      expect(seen.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    },
  );

  it('has one id everywhere: its own, or the gateway’s', async () => {
    const given = await seenBy('org', { 'x-request-id': 'from-the-phone-1' });
    expect(given.seen['x-request-id']).toBe('from-the-phone-1');
    expect(given.answer.headers.get('x-request-id')).toBe('from-the-phone-1');
    for (const headers of [{}, { 'x-request-id': 'no good\tid' }]) {
      const made = await seenBy('org', headers);
      expect(made.answer.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
      expect(made.seen['x-request-id']).toBe(made.answer.headers.get('x-request-id'));
    }
  });

  it('and its answer pass unchanged, refusals too', async () => {
    const note = await as().post('/api/v1/hazards/notes', { text: '后门已锁' });
    expect(note).toMatchObject({ status: 201, body: { length: 4 } });
    const wrong = await as().post('/api/v1/hazards/notes', { txt: 'x' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
    expect(await as().get('/api/v1/hazards/nothing')).toMatchObject({ status: 404 });
    expect(await as().get('/api/v1/nobody/seen')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('is answered with a picture byte by byte as the service sends it, none of it kept back or changed', async () => {
    const picture = await fetch(`${address}/api/v1/media/picture`);
    expect(picture.status).toBe(200);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(pictureBytes.length),
      'content-disposition': 'inline; filename="x.jpg"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(Buffer.from(await picture.arrayBuffer()).equals(pictureBytes)).toBe(true);
  });

  it.each(['/metrics', '/health/live', '/health/ready', '/health'])(
    'from outside for %s of a service finds nothing',
    async (path) => {
      expect(await as().get(`/api/v1/org${path}`)).toMatchObject({ status: 404 });
    },
  );

  it('that is too large is refused, its size announced or not, and the next one is answered', async () => {
    const large = { text: 'x'.repeat(300_000) };
    const tooLarge = { status: 413, body: { code: 'payload-too-large' } };
    expect(await as().post('/api/v1/org/notes', large)).toMatchObject(tooLarge);
    expect(await as().post('/api/v1/org/notes', { text: 'x'.repeat(20_000_000) })).toMatchObject(tooLarge);
    const { status, body } = await unannounced('/api/v1/org/notes', 'x'.repeat(65_536), 320);
    expect({ status, body: JSON.parse(body) as object }).toMatchObject(tooLarge);
    expect(await as().post('/api/v1/org/notes', { text: 'x' })).toMatchObject({ status: 201 });
  });
});

describe('a service that is away', () => {
  it('is a 503 that says to send the same again; its fellows answer, and so does it when it is back', async () => {
    const { inspections } = rig.neighbours;
    expect((await as().get('/api/v1/inspections/seen')).status).toBe(200);
    await inspections.stop();
    for (const answer of [
      await as().get('/api/v1/inspections/seen'),
      await as().post('/api/v1/inspections/notes', { text: 'x' }),
    ]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable', status: 503 } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(JSON.stringify(answer.body)).not.toMatch(/ECONN|127\.0\.0\.1/);
    }
    await seenBy('hazards');
    expect((await as().get('/health/ready')).status).toBe(200);
    await inspections.start();
    await seenBy('inspections');
  });
});
