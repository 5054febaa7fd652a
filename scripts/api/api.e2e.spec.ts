import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Constellation } from '../demo/constellation.ts';
import { refusedWithTheFieldNamed } from './bad-input.ts';
import { isWhatItsDescriptionSays } from './described.ts';
import { layGround, startUnlimited } from './ground.ts';
import { everyRouteAsEveryRole } from './permissions.ts';
import { schemathesis } from './schemathesis.mjs';
import type { Ground } from './walk.ts';

let constellation: Constellation;
beforeAll(async () => {
  constellation = await startUnlimited();
}, 240_000);
afterAll(() => constellation?.stop(), 60_000);

// Before there is any record: it compares all that there is with what there is when it has ended.
describe('bad input', () => refusedWithTheFieldNamed(() => constellation.world));

describe('with a record of every kind', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await layGround(constellation);
  }, 120_000);

  describe('every route, as every role, from every side of a record', () =>
    everyRouteAsEveryRole(() => ground));

  describe('the API is what its description says', () => {
    beforeAll(async () => void (await schemathesis()), 600_000);

    it('by the examples and all that the schemas tell of', async () => {
      await isWhatItsDescriptionSays(ground, ['examples', 'coverage'], 150);
    }, 300_000);
  });
});
