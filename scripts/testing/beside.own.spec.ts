import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
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

/** The data of those runs that are these processes. */
const statesOf = (family: { pid: number }[]): string[] =>
  family.map(({ pid }) => join(root, '.firegrid', `test-${pid}`)).filter(existsSync);

const isJest = ({ pid }: { pid: number }): boolean => {
  const command = `/proc/${pid}/cmdline`;
  return existsSync(command) && readFileSync(command, 'utf8').includes('jest.js');
};

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
    const runs = [await test(), await test()];
    for (const run of runs) await run.says('✔ Keycloak');
    const services = runs.flatMap((run) => run.family());
    expect(statesOf(services)).toHaveLength(2);
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0]);
    for (const { said } of runs) expect(said).toMatch(/^[1-9]\d* passed, 0 failed$/m);
    expect(await left(services)).toEqual([]);
    expect(statesOf(services)).toEqual([]);
  },
  5 * minutes,
);

it(
  'leaves nothing when it is interrupted in the middle of a test',
  async () => {
    const run = await test();
    await run.says('✔ Keycloak');
    const { value: services } = await eventually('a test runs', async () => {
      const family = run.family();
      return family.some(isJest) && family;
    });
    expect(statesOf(services)).toHaveLength(1);
    run.interrupt();
    expect(await run.ended).not.toBe(0);
    expect(await left(services)).toEqual([]);
    expect(statesOf(services)).toEqual([]);
  },
  5 * minutes,
);
