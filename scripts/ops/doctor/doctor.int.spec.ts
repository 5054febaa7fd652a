import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Wrong, wrongs } from './test/wrongs.ts';
import { Bench } from './test/bench.ts';

let bench: Bench;
beforeAll(async () => (bench = await Bench.make()), 120_000);
afterAll(() => bench?.clear(), 60_000);

it('finds nothing wrong where nothing is, and says so', async () => {
  expect(await bench.doctor({})).toEqual([]);
}, 60_000);

describe('what is wrong', () => {
  it.each<Wrong & { name: string }>(Object.entries(wrongs).map(([name, wrong]) => ({ name, ...wrong })))(
    'is named in one line: $name',
    async ({ make, line, service }) => {
      const { env, undo } = await make(bench);
      try {
        const told = await bench.doctor(env);
        expect(told.filter((one) => line.test(one))).toHaveLength(1);
        expect(told.join('')).not.toMatch(/hunter22|\n/);
        if (service) expect(await bench.startUp(service, env, line)).toMatch(line);
      } finally {
        await undo?.();
      }
    },
    60_000,
  );
});
