import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@firegrid/access';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { each } from './ask.ts';
import { operationsOf } from './document.ts';
import { placeOf } from './places.ts';
import { fillPosts, relations } from './posts.ts';
import { makeRecords } from './records.ts';
import { type Ground, walk } from './walk.ts';
import { unlimited } from './unlimited.ts';

describe('every route, as every role, from every side of a record', () => {
  let constellation: Constellation;
  let ground: Ground;

  beforeAll(async () => {
    constellation = await startConstellation(unlimited);
    const { world } = constellation;
    const post = await fillPosts(world);
    const records = await makeRecords(post);
    ground = { gateway: world.gateway, post, records, operations: await operationsOf(world.gateway) };
  }, 240_000);
  afterAll(() => constellation?.stop(), 60_000);

  it('has its place in the walk', () => {
    const { operations, records } = ground;
    expect(operations.length).toBeGreaterThan(90);
    const open = operations.filter(({ permission }) => permission === undefined);
    expect(open.map(({ name }) => name).sort()).toEqual([
      'GET /api/v1/hazards/public/reports/{code}',
      'GET /api/v1/org/public/areas',
      'POST /api/v1/hazards/public/reports',
      'POST /api/v1/media/public/uploads',
      'POST /api/v1/media/public/uploads/{hash}/complete',
    ]);
    for (const operation of operations) placeOf(operation, records);
  });

  it.each(roles)(
    '%s does what the table of permissions says, in his areas alone',
    async (role) => {
      const wrong: string[] = [];
      // One after the other: many at once for one account look like guessing to Keycloak.
      for (const relation of relations) await ground.post(role, relation).token();
      await each(ground.operations, 8, async (operation) => {
        wrong.push(...(await walk(ground, role, operation)));
      });
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
