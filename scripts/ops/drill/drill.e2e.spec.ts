import { expect, it } from '@jest/globals';
import { drill } from './drill.ts';

it('finds every record again after a restore into an empty system, and nothing done twice', async () => {
  const { kept, different, faults, ...seconds } = await drill(100, () => undefined);
  console.log(seconds);
  expect(kept).toMatchObject({ 'premises/premises': 100, 'hazards/transfers': 1 });
  expect(different).toEqual([]);
  expect(faults).toEqual([]);
}, 300_000);
