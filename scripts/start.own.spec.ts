import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type World } from '@firegrid/testkit';
import { MongoClient } from 'mongodb';
import { portNames } from './backing/index.mjs';
import { programNames } from './backing/programs.mjs';
import { cast, expectStatus } from './demo/world.ts';
import { portVariable, requirePorts } from './process/ports.mjs';
import { exported, FrontDoor, left, lines, ownEnvironment, recordIn } from './product/front-door.ts';
import { serviceNames } from './services.mjs';

/** `npm start`, from the outside: it is the first that anybody sees of FireGrid. */
const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'firegrid-start-'));
const stateDir = join(folder, 'state');
const ports = [...portNames, ...serviceNames()];
const open: FrontDoor[] = [];
let env: NodeJS.ProcessEnv;
let world: World;

function start(args: string[], more: NodeJS.ProcessEnv = {}, before: string[] = []): FrontDoor {
  const door = new FrontDoor('start', args, { ...env, ...more }, before);
  open.push(door);
  return door;
}

const port = (name: string): number => Number(env[portVariable(name)]);
const person = (username: string) => cast(world)(username);

beforeAll(async () => {
  env = await ownEnvironment(stateDir);
  world = {
    gateway: `http://localhost:${port('gateway')}`,
    keycloak: `http://localhost:${port('keycloak')}`,
    realm: 'firegrid',
  };
});
afterAll(async () => {
  for (const door of open) {
    const family = door.family();
    door.kill();
    await left(family);
  }
  rmSync(folder, { recursive: true, force: true });
}, minutes);

describe('npm start that cannot', () => {
  const refused = async (door: FrontDoor): Promise<string> => {
    expect(await door.ended).toBe(1);
    const said = lines(door.said);
    expect(said).toHaveLength(1);
    return said[0] ?? '';
  };

  it.each(ports)(
    'names the port of %s that is taken, and how to choose another',
    async (name) => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(port(name), '127.0.0.1', resolve));
      const line = await refused(start([]));
      await new Promise((resolve) => other.close(resolve));
      expect(line).toContain(`port ${port(name)} is taken, `);
      expect(line).toContain(`${portVariable(name)}=<port>`);
    },
    30_000,
  );

  it.each(programNames)(
    'names %s where it is missing, and what installs it',
    async (program) => {
      const line = await refused(start([], { ...emptyCaches(program), PATH: pathWithout(program) }));
      expect(line).toContain(`missing: ${program}. Install: apt-get install `);
    },
    30_000,
  );

  it('names a disk that is full', async () => {
    mkdirSync(stateDir, { recursive: true });
    const small = [
      'unshare',
      '-m',
      'sh',
      '-c',
      'mount -t tmpfs -o size=64m none "$0" && exec "$@"',
      stateDir,
    ];
    const line = await refused(start([], {}, small));
    expect(line).toContain(`${stateDir} has 0.1 GB free and needs 0.5 GB: make room`);
  }, 30_000);

  it('names what could not be fetched without a network, and only that', async () => {
    const door = start([], emptyCaches('no-network'), ['unshare', '-n', 'sh', '-c', 'exec "$0" "$@"']);
    expect(await door.ended).toBe(1);
    const failed = lines(door.said).filter((line) => line.startsWith('✘'));
    expect(failed).toEqual([
      expect.stringMatching(
        /^✘ (Keycloak|Kafka|MongoDB) … .* cannot reach where it fetches from: is there a network/,
      ),
    ]);
  }, 60_000);

  it.each([
    [
      { FIREGRID_STATE: '/dev/null/state' },
      '/dev/null/state is no folder that can be written (ENOTDIR): FIREGRID_STATE names another',
    ],
    [
      { FIREGRID_CACHE: '/dev/null/cache' },
      '/dev/null/cache is no folder that can be written (ENOTDIR): FIREGRID_CACHE names another',
    ],
    [{ FIREGRID_PORT_ORG: 'abc' }, 'FIREGRID_PORT_ORG=abc is no port'],
    [{ FIREGRID_PORT_GATEWAYS: '1' }, 'FIREGRID_PORT_GATEWAYS moves nothing'],
    [
      { FIREGRID_MONGO_URL: 'foo' },
      'FIREGRID_MONGO_URL is no address: say one such as mongodb://127.0.0.1:27017/',
    ],
    [
      { FIREGRID_KAFKA_BROKERS: 'foo' },
      'FIREGRID_KAFKA_BROKERS is no address: say one such as 127.0.0.1:9092',
    ],
  ])(
    'names a setting that makes no sense: %j',
    async (setting, said) => {
      expect(await refused(start([], setting))).toContain(said);
    },
    30_000,
  );

  it(
    'ends at once at Ctrl-C while it waits for a service that somebody else should run',
    async () => {
      const door = start([], { FIREGRID_MONGO_URL: `mongodb://127.0.0.1:${port('mongo')}` });
      await door.says('✔ Kafka');
      const family = door.family();
      const began = performance.now();
      door.interrupt();
      expect(await door.ended).not.toBe(0);
      expect(await left(family)).toEqual([]);
      // It would wait for 30 s; stopping what runs takes the rest.
      expect(performance.now() - began).toBeLessThan(15_000);
      expect(door.said).not.toMatch(/✘ (?!MongoDB … .*: stopped)/);
    },
    2 * minutes,
  );

  it('names an option it does not know', async () => {
    expect(await refused(start(['--onyl', 'backing']))).toContain("Unknown option '--onyl'");
    expect(await refused(start(['--only', 'services']))).toContain('--only takes "backing"');
  }, 30_000);
});

describe('npm start', () => {
  it(
    'has the product and the demo running, and says where and as whom',
    async () => {
      const door = start([]);
      const said = await door.says('Ctrl-C stops everything.');
      for (const step of ['Kafka', 'Keycloak', 'Topics, indexes, migrations', 'hazards', 'Demo'])
        expect(said).toMatch(new RegExp(`^✔ ${step} … \\d+\\.\\d s$`, 'm'));
      expect(said).toContain(`FireGrid runs at ${world.gateway}`);
      expect(said).toMatch(/^ {2}yutang-grid-1 .*grid-worker@430121105201-001/m);
      const me = expectStatus(await person('yutang-grid-1').get('/org/me'), 200);
      expect(me.body['posts']).toMatchObject([{ role: 'grid-worker' }]);
      expect((await fetch(`${world.gateway}/api/docs`)).status).toBe(200);

      expect(said).not.toContain('✔ Areas of Hunan');
      await door.says('· Areas of Hunan: still loading');
      const loading = await person('hunan-officer').get('/org/areas/loading');
      expect(loading.body).toMatchObject({ loading: true });
      const later = await door.says(/^✔ Areas of Hunan … \d+\.\d s$/m);
      expect(later).toMatch(/^· Areas of Hunan: \d+ % loaded$/m);
    },
    10 * minutes,
  );

  it(
    'says that it runs already when it is asked twice',
    async () => {
      const [first] = open.slice(-1);
      const second = start([]);
      expect(await second.ended).toBe(0);
      expect(lines(second.said)).toEqual([
        expect.stringMatching(new RegExp(`^Already running: FireGrid at ${world.gateway} \\(pid \\d+\\)`)),
      ]);
      const other = start(['--only', 'backing']);
      expect(await other.ended).toBe(1);
      expect(other.said).toContain('FireGrid already run from');
      await ends(first, 'interrupt');
    },
    2 * minutes,
  );

  it(
    'forgets its data and leaves out the demo where that is asked for',
    async () => {
      const door = start(['--fresh', '--no-demo']);
      const said = await door.says('Ctrl-C stops everything.');
      expect(said).not.toContain('✔ Demo');
      await door.says('✔ Areas of Hunan');
      const admin = person('hunan-admin');
      expectStatus(await admin.get('/org/areas/430121105201'), 200);
      expectStatus(await admin.get('/org/areas/430121105201-001'), 404);
      await ends(door, 'kill');
    },
    5 * minutes,
  );

  it(
    'goes on loading areas where a start before was stopped in the middle',
    async () => {
      const first = start(['--fresh', '--no-demo']);
      await first.says(/Areas of Hunan: [2-9]\d % loaded/);
      await ends(first, 'interrupt');
      expect(first.said).not.toMatch(/[✔✘] Areas/);
      const second = start(['--no-demo']);
      await second.says('✔ Areas of Hunan');
      expectStatus(await person('hunan-admin').get('/org/areas/430121105201'), 200);
      await ends(second, 'kill');
    },
    8 * minutes,
  );

  it(
    'has the backing services alone running, and tells a shell where',
    async () => {
      const door = start(['--only', 'backing']);
      const told = exported(await door.says('# Ctrl-C stops them.'));
      const client = await new MongoClient(told['FIREGRID_MONGO_URL'] ?? '').connect();
      expect(await client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
      await client.close();
      expect((await fetch(`${told['FIREGRID_KEYCLOAK_URL']}/realms/firegrid`)).status).toBe(200);
      await ends(door, 'interrupt');
    },
    3 * minutes,
  );

  /** Nothing of it is left: no process, no port, no record. */
  async function ends(door: FrontDoor | undefined, how: 'interrupt' | 'kill'): Promise<void> {
    const family = door?.family() ?? [];
    expect(family.length).toBeGreaterThan(5);
    door?.[how]();
    await door?.ended;
    expect(await left(family)).toEqual([]);
    await requirePorts(ports.map((name) => ({ port: port(name), neededBy: name })));
    if (how === 'kill') return;
    expect(door?.said).toMatch(/✔ Stop backing services … \d+\.\d s/);
    expect(existsSync(recordIn(stateDir))).toBe(false);
  }
});

/** A machine on which nothing was ever fetched. */
function emptyCaches(name: string): NodeJS.ProcessEnv {
  const empty = join(folder, `caches-${name}`);
  return {
    FIREGRID_CACHE: join(empty, 'firegrid'),
    GOMODCACHE: join(empty, 'go'),
    MAVEN_OPTS: `-Dmaven.repo.local=${join(empty, 'maven')}`,
  };
}

/** All that is on the PATH but one program. */
function pathWithout(program: string): string {
  const bin = join(folder, `without-${program}`);
  mkdirSync(bin);
  for (const from of (process.env.PATH ?? '').split(delimiter).filter(existsSync)) {
    for (const name of readdirSync(from)) {
      if (name !== program && !existsSync(join(bin, name))) symlinkSync(join(from, name), join(bin, name));
    }
  }
  return bin;
}
