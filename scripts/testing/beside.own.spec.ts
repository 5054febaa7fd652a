import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { FrontDoor, left, ownEnvironment } from '../product/front-door.ts';
import { root } from '../services.mjs';

/** `npm test`, from the outside, beside whatever else runs. */
const minutes = 60_000;
const open: FrontDoor[] = [];
// One file that needs Kafka and the database.
const few = 'libs/areas/test/areas';

async function test(): Promise<FrontDoor> {
  const door = new FrontDoor('test', [few], await ownEnvironment(join(root, '.firegrid')));
  open.push(door);
  return door;
}

const states = (): string[] => readdirSync(join(root, '.firegrid')).filter((name) => /^test-\d+$/.test(name));

afterAll(async () => {
  for (const door of open) {
    const family = door.family();
    door.kill();
    await left(family);
  }
}, minutes);

it(
  'passes twice at once, and leaves nothing',
  async () => {
    const before = states();
    const runs = [await test(), await test()];
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0]);
    for (const { said } of runs) expect(said).toMatch(/^[1-9]\d* passed, 0 failed$/m);
    expect(states()).toEqual(before);
  },
  5 * minutes,
);

it(
  'leaves nothing when it is interrupted in the middle of a test',
  async () => {
    const before = states();
    const run = await test();
    await run.says('✔ Keycloak');
    const services = run.family();
    expect(services.length).toBeGreaterThan(5);
    run.interrupt();
    expect(await run.ended).not.toBe(0);
    expect(await left(services)).toEqual([]);
    expect(states()).toEqual(before);
  },
  5 * minutes,
);
