import { expect, it } from '@jest/globals';
import { roles } from '@firegrid/access';
import { each } from './ask.ts';
import { placeOf } from './places.ts';
import { relations } from './posts.ts';
import { type Ground, walk } from './walk.ts';

/** Every route, as every role, from every side of a record. */
export function everyRouteAsEveryRole(ground: () => Ground): void {
  it('has its place in the walk', () => {
    const { operations, records } = ground();
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
      const { operations, post } = ground();
      const wrong: string[] = [];
      // One after the other: many at once for one account look like guessing to Keycloak.
      for (const relation of relations) await post(role, relation).token();
      await each(operations, 8, async (operation) => {
        wrong.push(...(await walk(ground(), role, operation)));
      });
      expect(wrong).toEqual([]);
    },
    120_000,
  );
}
