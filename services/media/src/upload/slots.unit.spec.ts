import { describe, expect, it } from '@jest/globals';
import { slots } from './slots.ts';

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done'), fail: () => reject(new Error('broken')) };
}
const settled = () => new Promise((resume) => setImmediate(resume));

describe('slots', () => {
  it('let so many work at once; the others wait their turn', async () => {
    const inTurn = slots({ atOnce: 2, waiting: 10 });
    const [one, two] = [held(), held()];
    const begun: number[] = [];
    const all = [
      inTurn(one.work),
      inTurn(two.work),
      inTurn(async () => void begun.push(3)),
      inTurn(async () => void begun.push(4)),
    ];
    await settled();
    expect(begun).toEqual([]);
    two.end();
    await all[3];
    expect(begun).toEqual([3, 4]);
    one.end();
    await Promise.all(all);
  });

  it('are free again after a failure', async () => {
    const inTurn = slots({ atOnce: 1, waiting: 0 });
    const one = held();
    const failing = inTurn(one.work);
    one.fail();
    await expect(failing).rejects.toThrow('broken');
    expect(await inTurn(async () => 'free')).toBe('free');
  });

  it('turn away who would wait behind too many, to come again', async () => {
    const inTurn = slots({ atOnce: 1, waiting: 1 });
    const one = held();
    const working = [inTurn(one.work), inTurn(async () => 'waited')];
    await expect(inTurn(async () => 'too many')).rejects.toMatchObject({
      code: 'unavailable',
      retryAfterSeconds: 10,
    });
    one.end();
    expect(await Promise.all(working)).toEqual(['done', 'waited']);
  });
});
