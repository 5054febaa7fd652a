import { randomUUID } from 'node:crypto';
import { request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
let address: string;
beforeAll(async () => {
  rig = await Rig.create({ FIREGRID_SYNC_AT_ONCE: '1' });
  ({ address } = await rig.start());
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const as = (username = 'yutang-grid-1') => rig.around.as(username, address);
const feed = (query = '') => as().get(`/api/v1/sync/feed${query}`);

/** As the bytes came. */
async function raw(encoding: string): Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }> {
  const authorization = `Bearer ${await rig.around.token('yutang-grid-1')}`;
  return new Promise((resolve, reject) => {
    const headers = { authorization, 'accept-encoding': encoding };
    send(`${address}/api/v1/sync/feed`, { headers }, (answer) => {
      void buffer(answer).then((bytes) => resolve({ headers: answer.headers, bytes }), reject);
    })
      .on('error', reject)
      .end();
  });
}

describe('the feed', () => {
  it('has what each service tells, then nothing until something changes', async () => {
    rig.neighbours.premises.records = 3;
    rig.neighbours.hazards.records = 2;
    const first = await feed();
    expect(first).toMatchObject({ status: 200, body: { more: false, reset: false, waiting: [] } });
    const items = first.body.items as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual([
      'premises-0',
      'premises-1',
      'premises-2',
      'hazards-0',
      'hazards-1',
    ]);
    expect(Date.parse(String(first.body.at))).toBeGreaterThan(Date.now() - 60_000);
    const second = await feed(`?after=${String(first.body.next)}`);
    expect(second).toMatchObject({ status: 200, body: { items: [], more: false, reset: false } });
  });

  it('begins anew for another person', async () => {
    const { body } = await feed();
    const other = await as('yutang-grid-2').get(`/api/v1/sync/feed?after=${String(body.next)}`);
    expect(other.body).toMatchObject({ reset: true });
    expect(other.body.items).toHaveLength(5);
  });

  it('goes compressed to whoever takes it', async () => {
    const [zipped, plain] = [await raw('gzip'), await raw('identity')];
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' });
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 2);
    const { items } = JSON.parse(gunzipSync(zipped.bytes).toString()) as { items: unknown[] };
    expect((JSON.parse(plain.bytes.toString()) as { items: unknown[] }).items).toEqual(items);
  });

  it('goes on without a service that is away, and has its part when it is back', async () => {
    const { premises } = rig.neighbours;
    await premises.stop();
    const without = await feed();
    expect(without.body).toMatchObject({ more: true, waiting: ['premises'] });
    expect(without.body.items).toHaveLength(2);
    await premises.start();
    const { body } = await feed(`?after=${String(without.body.next)}`);
    expect(body).toMatchObject({ more: false, waiting: [] });
    expect(body.items).toHaveLength(3);
  });

  it('refuses a position that is none', async () => {
    expect(await feed('?after=a.org')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/after' }] },
    });
  });
});

describe('a herd of phones', () => {
  it('is served as far as there is room; the others are told when to come back', async () => {
    const { org } = rig.neighbours;
    // The gate knows from those before how long one takes.
    org.thinksMs = 1_000;
    for (let i = 0; i < 3; i += 1) await feed();
    org.thinksMs = 50;
    const answers = await Promise.all(Array.from({ length: 30 }, () => feed()));
    org.thinksMs = 0;
    const refused = answers.filter(({ status }) => status === 429);
    const served = answers.filter(({ status }) => status === 200);
    expect(served.length).toBeGreaterThanOrEqual(1);
    expect(refused.length).toBeGreaterThanOrEqual(3);
    expect(served.length + refused.length).toBe(30);
    for (const { headers, body } of refused) {
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ code: 'too-many-requests' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    }
    expect((await feed()).status).toBe(200);
  });
});

describe('commands done offline', () => {
  const command = (kind: string, more: object = {}) => ({ id: randomUUID(), kind, body: {}, ...more });
  const sync = (commands: unknown) => as().post('/api/v1/sync', { commands });

  it('are answered one by one; what a service can’t be reached for comes later, with all behind it', async () => {
    const { hazards } = rig.neighbours;
    await hazards.stop();
    const [read, report, other] = [
      command('notice.read', { target: randomUUID() }),
      command('hazard.report'),
      command('notice.read', { target: randomUUID() }),
    ];
    const { status, body } = await sync([read, report, other]);
    await hazards.start();
    expect(status).toBe(200);
    expect(body.answers).toEqual([
      { id: read.id, outcome: 'not-yours', problem: expect.objectContaining({ code: 'not-found' }) },
      { id: report.id, outcome: 'later' },
      { id: other.id, outcome: 'later' },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no list', {}, '/commands'],
    ['none', [], '/commands'],
    ['an unknown kind', [command('hazard.erase')], '/commands/0/kind'],
    ['an unknown field', [command('hazard.report', { more: 1 })], '/commands/0/more'],
    ['a missing target', [command('hazard.fix')], '/commands/0/target'],
    ['an operator', [command('hazard.report', { body: { $where: '1' } })], '/commands/0/body/$where'],
  ])('%s is refused whole, with the place', async (_, commands, pointer) => {
    expect(await sync(commands)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('that are too large together are refused', async () => {
    const large = Array.from({ length: 12 }, () =>
      command('hazard.report', { body: { note: 'x'.repeat(200_000) } }),
    );
    expect((await sync(large)).status).toBe(413);
    expect((await sync(large.slice(0, 1))).status).toBe(200);
  });
});

describe('a phone', () => {
  it('is given the seal of its person, the same every time, and nobody else’s', async () => {
    const seal = async (username: string) => {
      const { status, headers, body } = await as(username).get('/api/v1/sync/seal');
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      return body;
    };
    const mine = await seal('yutang-grid-1');
    expect(mine).toEqual({ seal: expect.stringMatching(/^[\w-]{43}$/), older: [] });
    expect(await seal('yutang-grid-1')).toEqual(mine);
    expect(await seal('yutang-grid-2')).not.toEqual(mine);
  });

  it('is given its minute of the evening', async () => {
    const { body } = await as().get('/api/v1/sync/slot');
    const [at, until] = [Date.parse(String(body.at)), Date.parse(String(body.until))];
    expect(until - at).toBe(60_000);
    expect(until).toBeGreaterThan(Date.now());
  });

  it.each(['/feed', '/slot', '/seal'])('without a login is given nothing at %s', async (path) => {
    expect((await fetch(`${address}/api/v1/sync${path}`)).status).toBe(401);
  });
});
