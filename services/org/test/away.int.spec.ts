import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AssignmentEvent, type Received, topics } from '@firegrid/contracts';
import { eventually } from '@firegrid/testkit';
import { type Newcomers, newcomersOf, posts } from './newcomers.ts';
import { type Person, World, corner, takeOver } from './world.ts';

let world: World;
let admin: Person;
let people: Newcomers;
let assignments: Received<AssignmentEvent>[];
const from = '2025-01-01';

const told = (line: string): void => void process.stderr.write(`      ${line}\n`);
const newest = (id: string) => assignments.filter(({ key }) => key === id).at(-1)?.body;

beforeAll(async () => {
  world = await World.create();
  admin = world.as('hunan-admin');
  people = newcomersOf(world);
  assignments = await world.listen(topics.assignment);
  await takeOver(admin, await corner());
}, 180_000);
afterAll(async () => world?.destroy(), 60_000);

describe('while Keycloak is away', () => {
  it('people and posts are accepted, and carried there when it is back', async () => {
    const { id, self, subject } = await people.newcomer('xie.min');
    world.realm.cut();
    const late = await people.register('wen.jun');
    const post = { person: id, role: 'village-officer', area: '430121105202', from };
    const made = await admin.post('/assignments', post);
    const other = await admin.post('/assignments', { ...post, person: late, role: 'auditor' });
    expect([made.status, other.status]).toEqual([201, 201]);
    await new Promise((resume) => setTimeout(resume, 3_000));
    expect((await people.person(late)).account).toBe('due');
    expect((await admin.get(`/assignments/${made.body.id}`)).body.inForce).toBe(false);
    world.realm.mend();
    const started = performance.now();
    await eventually(
      'given',
      async () => (await posts(self)).includes('village-officer@430121105202'),
      30_000,
    );
    told(`Keycloak back: in the next token after ${Math.round(performance.now() - started)} ms`);
    const { value } = await eventually(
      'made',
      async () => {
        const known = await people.person(late);
        return known.account === 'ready' && known;
      },
      30_000,
    );
    expect(value.grants).toEqual(['auditor@430121105202']);
    await eventually(
      'told with the subject',
      async () => newest(other.body.id)?.assignment?.subject === value.subject,
    );
    expect(subject).not.toBe(value.subject);
  }, 90_000);

  it('an ended post is refused all the same', async () => {
    const { id, self } = await people.newcomer('yi.dahai');
    const post = await admin.post('/assignments', {
      person: id,
      role: 'village-officer',
      area: '430121105201',
      from,
    });
    await eventually('usable', async () => {
      self.forget();
      return (await self.get('/areas/430121105201')).status === 200;
    });
    await admin.token();
    world.realm.cut();
    const ended = await admin.post(`/assignments/${post.body.id}/end`);
    expect(ended.status).toBe(200);
    await eventually('refused', async () => (await self.get('/areas/430121105201')).status === 401, 5_000);
    world.realm.mend();
    await eventually('Keycloak knows', async () => (await people.person(id)).grants.length === 0, 30_000);
  }, 90_000);

  it('a service killed meanwhile loses nothing', async () => {
    const { id, self } = await people.newcomer('lu.chan');
    world.realm.cut();
    await admin.post('/assignments', { person: id, role: 'village-officer', area: '430121105201', from });
    await world.service.stop('SIGKILL');
    world.realm.mend();
    await world.service.start();
    await eventually(
      'given',
      async () => (await posts(self)).includes('village-officer@430121105201'),
      30_000,
    );
  }, 90_000);
});
