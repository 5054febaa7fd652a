import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AccessChanged,
  type AssignmentEvent,
  type Received,
  timestampDate,
  topics,
} from '@firegrid/contracts';
import { eventually } from '@firegrid/testkit';
import { type Newcomers, newcomersOf, posts } from './newcomers.ts';
import { type Body, type Person, World, corner, takeOver } from './world.ts';

let world: World;
let admin: Person;
let people: Newcomers;
let assignments: Received<AssignmentEvent>[];
let changes: Received<AccessChanged>[];
const from = '2025-01-01';

const told = (line: string): void => void process.stderr.write(`      ${line}\n`);
const newest = (id: string) => assignments.filter(({ key }) => key === id).at(-1)?.body;

beforeAll(async () => {
  world = await World.create();
  admin = world.as('hunan-admin');
  people = newcomersOf(world);
  assignments = await world.listen(topics.assignment);
  changes = await world.listen(topics.access);
  await takeOver(admin, await corner());
}, 180_000);
afterAll(async () => world?.destroy(), 60_000);

describe('a post', () => {
  it('is in the person’s next token, and gone everywhere at once when it ends', async () => {
    const { id, subject, self } = await people.newcomer('shi.xiaojun');
    const started = performance.now();
    const post = { person: id, role: 'village-officer', area: '430121105201', from };
    const made = await admin.post('/assignments', post);
    expect([made.status, made.body.status]).toEqual([201, 'held']);
    const given = await eventually('the token has it', async () =>
      (await posts(self)).includes('village-officer@430121105201'),
    );
    told(`an assignment is in the next token after ${Math.round(performance.now() - started)} ms`);
    expect(given.value).toBe(true);
    expect(await world.realm.rolesOf(subject)).toContain('village-officer');
    await eventually('it is told', async () => newest(made.body.id)?.assignment?.subject === subject);
    expect(newest(made.body.id)?.assignment?.post).toMatchObject({
      role: 'village-officer',
      area: '430121105201',
    });
    await eventually('it can be used', async () => {
      self.forget();
      return (await self.get('/areas/430121105201')).status === 200;
    });

    const before = changes.length;
    const ending = performance.now();
    expect((await admin.post(`/assignments/${made.body.id}/end`, {})).body.status).toBe('ended');
    const refused = await eventually(
      'the token is refused',
      async () => (await self.get('/areas/430121105201')).status === 401,
      5_000,
    );
    told(`an ended assignment is refused after ${Math.round(performance.now() - ending)} ms`);
    expect(refused.value).toBe(true);
    // Twice: at once, and again when Keycloak no longer gives it.
    const mine = () => changes.slice(before).filter(({ key }) => key === subject);
    await eventually('access changed twice', async () => mine().length >= 2);
    const times = mine().map(({ body }) => body.notBefore && timestampDate(body.notBefore).getTime());
    expect(times.every((time) => Number(time) > Date.now() - 30_000)).toBe(true);
    await eventually(
      'Keycloak has forgotten it',
      async () => !(await world.realm.rolesOf(subject)).includes('village-officer'),
    );
    // A sign-in within the very second of the change counts as older and has to be repeated.
    await eventually('a new sign-in may do nothing', async () => {
      self.forget();
      return (await self.get('/me')).status === 403;
    });
    expect(newest(made.body.id)?.happened.case).toBe('ended');
  }, 60_000);

  it('is refused where it does not exist, twice, for oneself, and by who may not', async () => {
    const { id, self } = await people.newcomer('luo.ping');
    const post = { person: id, role: 'village-officer', area: '430121105202', from };
    const code = async (body: object, who = admin): Promise<string> =>
      (await who.post('/assignments', body)).body.code;
    expect(await code({ ...post, role: 'township-officer' })).toBe('role-does-not-fit');
    expect(await code({ ...post, role: 'police-officer' })).toBe('role-does-not-fit');
    expect(await code({ ...post, role: 'platform-ops' })).toBe('role-does-not-fit');
    expect(await code({ ...post, area: '430999' })).toBe('unknown-area-here');
    expect(await code({ ...post, person: randomUUID() })).toBe('unknown-person');
    expect(await code({ ...post, body: 'x' })).toBe('invalid-input');
    expect(await code({ ...post, until: '2024-12-31' })).toBe('dates-out-of-order');
    expect(await code(post, world.as('liuyang-county-admin'))).toBe('unknown-area-here');
    expect(await code(post, world.as('changsha-county'))).toBe('forbidden');
    expect((await admin.post('/assignments', post)).status).toBe(201);
    expect(await code(post)).toBe('post-held');
    const adminPost = await admin.post('/assignments', { ...post, role: 'area-admin', area: '430121105' });
    expect(adminPost.status).toBe(201);
    await eventually('he manages', async () => (await posts(self)).includes('area-admin@430121105'));
    await eventually('his own', async () => {
      self.forget();
      return (await code({ ...post, area: '430121105203' }, self)) === 'own-post';
    });
  }, 60_000);

  it('to come begins on its day, one with a last day goes on until then', async () => {
    const { id, subject, self } = await people.newcomer('gao.yuan');
    const tomorrow = new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const post = { person: id, role: 'village-officer', area: '430121105203' };
    const later = await admin.post('/assignments', { ...post, from: tomorrow });
    const now = await admin.post('/assignments', { ...post, role: 'auditor', from, until: today });
    await eventually('today’s alone is given', async () =>
      isDeepStrictEqual(await posts(self), ['auditor@430121105203']),
    );
    expect((await admin.get(`/assignments/${later.body.id}`)).body).toMatchObject({
      status: 'held',
      inForce: false,
    });
    const longer = await admin.post(`/assignments/${now.body.id}/end`, { on: tomorrow });
    expect(longer.body.status).toBe('held');
    expect((await admin.post(`/assignments/${now.body.id}/end`, { on: '2025-01-02' })).body.code).toBe(
      'dates-out-of-order',
    );
    expect((await world.realm.account(subject)).attributes?.grants).toEqual(['auditor@430121105203']);
  }, 60_000);
});

describe('a body', () => {
  it('gives its people the areas it serves, and takes them away', async () => {
    const { id, self } = await people.newcomer('chen.jing');
    const body = {
      code: 'PS-430121-01',
      name: '黄花派出所',
      kind: 'police',
      seat: '430121',
      areas: ['430121104', '430121105'],
    };
    expect((await admin.post('/bodies', body)).status).toBe(201);
    const post = await admin.post('/assignments', {
      person: id,
      role: 'police-officer',
      body: body.code,
      from,
    });
    expect(post.status).toBe(201);
    const held = ['police-officer@430121104', 'police-officer@430121105'];
    await eventually('both', async () => (await posts(self)).join() === held.join());
    await admin.put(`/bodies/${body.code}/areas`, { areas: ['430121105'] });
    await eventually('one', async () => (await posts(self)).join() === held[1]);
    // The township sees who serves it, the neighbour county does not.
    const seen = await world.as('huanghua-township').get('/bodies?area=430121105');
    expect(seen.body.items).toMatchObject([{ code: body.code, areas: ['430121105'] }]);
    expect((await world.as('huanghua-township').get(`/bodies/${body.code}`)).status).toBe(200);
    expect((await world.as('liuyang-county').get(`/bodies/${body.code}`)).status).toBe(404);
    await admin.post(`/bodies/${body.code}/dissolve`);
    await eventually(
      'none',
      async () => (await admin.get(`/assignments/${post.body.id}`)).body.status === 'ended',
    );
  }, 60_000);
});

describe('people', () => {
  it('have their number masked, and its reading kept', async () => {
    const id = await people.register('tan.li');
    expect((await people.person(id)).phone).toBe('138****1234');
    const officer = world.as('huanghua-township');
    expect((await officer.get(`/people/${id}/phone`)).body.phone).toBe('13800131234');
    expect((await world.as('changsha-county-auditor').get(`/people/${id}/phone`)).status).toBe(403);
    expect((await world.as('jiangbei-township').get(`/people/${id}/phone`)).status).toBe(404);
    const { body } = await world.as('changsha-county-auditor').get(`/people/${id}/history`);
    expect(body.items.find(({ what }: Body) => what.includes('phone-read'))).toMatchObject({
      by: { role: 'township-officer', area: '430121105' },
    });
    expect((await admin.post('/people', { name: '乙', username: 'tan.li', area: '430121' })).body.code).toBe(
      'username-taken',
    );
    expect((await admin.get('/people?q=sxj')).body.items.length).toBeGreaterThan(0);
  });

  it('never take over an account that may do more than their area', async () => {
    const county = world.as('changsha-county-admin');
    const post = (username: string) => county.post('/people', { name: '冒名', username, area: '430121105' });
    const [{ body: taken }, { body: own }] = [await post('hunan-officer'), await post('yutang-village')];
    const account = async (id: string): Promise<string> => (await people.person(id)).account;
    await eventually('the officer’s stays his', async () => (await account(taken.id)) === 'refused');
    await eventually('the village’s becomes hers', async () => (await account(own.id)) === 'ready');
    world.as('hunan-officer').forget();
    expect(await posts(world.as('hunan-officer'))).toEqual(['province-officer@43']);
    const service = await county.post('/people', {
      name: '冒名',
      username: 'service-account-firegrid-org',
      area: '430121105',
    });
    expect([service.status, service.body.errors[0]?.pointer]).toEqual([400, '/username']);
  });

  it('who leave are out at once, posts and all', async () => {
    const { id, subject, self } = await people.newcomer('he.fang');
    const post = await admin.post('/assignments', { person: id, role: 'auditor', area: '430121', from });
    await eventually('given', async () => (await posts(self)).length === 1);
    await eventually('usable', async () => {
      self.forget();
      return (await self.get('/areas/430121')).status === 200;
    });
    const started = performance.now();
    await admin.post(`/people/${id}/leave`);
    await eventually('refused', async () => (await self.get('/areas/430121')).status === 401, 5_000);
    told(`who has left is refused after ${Math.round(performance.now() - started)} ms`);
    await eventually('closed', async () => !(await world.realm.account(subject)).enabled);
    expect((await admin.get(`/assignments/${post.body.id}`)).body.status).toBe('ended');
  }, 60_000);

  it('get a password for the first sign-in, shown once', async () => {
    const { id } = await people.newcomer('deng.hua');
    const first = await admin.post(`/people/${id}/temporary-password`);
    expect(first.status).toBe(201);
    expect(first.headers.get('cache-control')).toBe('no-store');
    await expect(world.realm.token('deng.hua', first.body.password)).rejects.toThrow(/not fully set up/);
  });
});
