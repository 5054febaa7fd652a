import { beforeAll, expect, it } from '@jest/globals';
import { type Role, permits } from '@firegrid/access';
import { type Person, type World, eventually } from '@firegrid/testkit';
import { cast, expectStatus } from '../demo/world.ts';
import { type Reply, ask, each } from './ask.ts';
import { type Broken, brokenRequests } from './broken.ts';
import { type Operation, operationsOf } from './document.ts';

/** Together they may do everything, so that it is the input that is refused. */
const people: readonly (readonly [Role, string])[] = [
  ['area-admin', 'hunan-admin'],
  ['county-officer', 'changsha-county'],
  ['police-officer', 'huanghua-police'],
];
const services = ['org', 'premises', 'inspections', 'hazards', 'notifications', 'media', 'sync'];

/** Every address refuses input that is wrong with the field named, and nothing of it is left. */
export function refusedWithTheFieldNamed(world: () => World): void {
  let operations: Operation[];
  let person: (username: string) => Person;
  let before: unknown;

  /** All that the commands would have left behind. */
  const stored = async () => {
    const [officer, admin] = [person('hunan-officer'), person('hunan-admin')];
    const read = async (who: Person, path: string) => expectStatus(await who.get(path), 200).body;
    return Promise.all([
      ...['/hazards/hazards', '/premises/premises', '/inspections/inspections', '/hazards/transfers'].map(
        (path) => read(officer, `${path}?limit=200`),
      ),
      ...['/org/people', '/org/assignments', '/org/bodies', '/org/grids'].map((path) =>
        read(admin, `${path}?limit=200`),
      ),
      read(admin, '/org/areas/430121105/children?limit=200'),
      read(admin, '/org/areas/imports'),
      read(officer, '/premises/imports'),
    ]);
  };

  beforeAll(async () => {
    person = cast(world());
    operations = await operationsOf(world().gateway);
    // Accounts are made after people are stored: what is compared must have come to rest.
    await eventually(
      'everybody can sign in',
      async () => !/"account":"due"/.test(JSON.stringify(await stored())),
      60_000,
    );
    before = await stored();
    for (const [, username] of people) await person(username).token();
  }, 240_000);

  const serving = (service: string) =>
    operations.filter(({ path }) => `${path}/`.startsWith(`/api/v1/${service}/`));

  it('is sent to every address there is', () => {
    const others = new Set(operations);
    for (const service of services) for (const operation of serving(service)) others.delete(operation);
    // These take no input.
    const bare = ['GET /api/v1/events', 'GET /api/v1/system/services'];
    expect([...others].map(({ name }) => name)).toEqual(bare);
  });

  it.each(services)(
    'to %s is refused with the field named, and never breaks it',
    async (service) => {
      const wrong: string[] = [];
      let sent = 0;
      await each(serving(service), 6, async (operation) => {
        const [, username = ''] =
          people.find(([role]) => permits(role, operation.permission ?? 'me:read')) ?? [];
        for (const broken of brokenRequests(operation)) {
          sent += 1;
          const { gateway } = world();
          const reply = await ask({ gateway, person: person(username), operation, ...broken });
          const complaint = judged(broken, reply);
          if (complaint) wrong.push(`${operation.name}, ${broken.what}: ${complaint}`);
        }
      });
      expect(wrong).toEqual([]);
      expect(sent).toBeGreaterThan(20);
    },
    240_000,
  );

  it('leaves nothing behind', async () => {
    expect(await stored()).toEqual(before);
  });
}

/** What is wrong with a refusal; undefined where it is as it should be. */
function judged({ status = 400, pointer }: Broken, reply: Reply): string | undefined {
  const { errors = [] } = reply.body as { errors?: { pointer: string }[] };
  const type = reply.headers.get('content-type') ?? '';
  const named = errors.map((one) => one.pointer);
  const told = pointer === undefined || named.some((one) => one.startsWith(pointer));
  if (reply.status === status && type.startsWith('application/problem+json') && told) return undefined;
  return `${reply.status} ${type}, naming [${named.join(', ')}] and not ${status} naming ${pointer ?? 'none'}`;
}
