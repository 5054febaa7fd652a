import { afterAll, beforeAll, it } from '@jest/globals';
import type { Constellation } from '../demo/constellation.ts';
import { isWhatItsDescriptionSays } from './described.ts';
import { layGround, startUnlimited } from './ground.ts';
import { schemathesis } from './schemathesis.mjs';

let constellation: Constellation;
beforeAll(async () => {
  await schemathesis();
  constellation = await startUnlimited();
}, 600_000);
afterAll(() => constellation?.stop(), 60_000);

it('is what its description says, whatever it is asked', async () => {
  const ground = await layGround(constellation);
  await isWhatItsDescriptionSays(ground, ['examples', 'coverage', 'fuzzing'], 200);
}, 400_000);
