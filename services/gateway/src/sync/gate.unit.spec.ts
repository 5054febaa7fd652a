import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '@firegrid/problem';
import { Gate } from './gate.ts';

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: () => resolve() };
}
/** For so many, whatever happens. */
const roomFor = (size: number) => ({ size, places: size, look: () => undefined, pauseAfter: () => 0 });
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a gate', () => {
  it('lets in whom there is room for, the next in their order, and refuses who would wait long', async () => {
    const gate = new Gate({ room: roomFor(2) });
    const [first, second, third] = [held(), held(), held()];
    const begun: number[] = [];
    const enter = (n: number, one: ReturnType<typeof held>) =>
      gate.pass(() => {
        begun.push(n);
        return one.work();
      });
    const all = [enter(1, first), enter(2, second), enter(3, third)];
    await settled();
    expect(begun).toEqual([1, 2]);
    // A second each, two at once: the fourth of those who wait would do so for two seconds.
    const others = Array.from({ length: 3 }, () => gate.pass(async () => 4));
    await settled();
    await expect(gate.pass(async () => 5)).rejects.toMatchObject({ code: 'too-many-requests', status: 429 });
    second.end();
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    first.end();
    third.end();
    await Promise.all(all);
    expect(await Promise.all(others)).toEqual([4, 4, 4]);
    expect(await gate.pass(async () => 6)).toBe(6);
  });

  it('keeps a place free for a while where people need it', async () => {
    const gate = new Gate({ room: { ...roomFor(1), pauseAfter: () => 30 } });
    const began = performance.now();
    await gate.pass(async () => 1);
    expect(gate.isEmpty).toBe(false);
    expect(await gate.pass(async () => 2)).toBe(2);
    expect(performance.now() - began).toBeGreaterThan(25);
  });

  it('has room again after a failure', async () => {
    const gate = new Gate({ room: roomFor(1) });
    await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.pass(async () => 1)).toBe(1);
  });

  it('spreads a herd over the time it takes to serve it', async () => {
    const gate = new Gate({ room: roomFor(4), clock: () => 0 });
    const busy = Array.from({ length: 4 }, held);
    const inside = busy.map(({ work }) => gate.pass(work));
    const herd = Array.from({ length: 400 }, () =>
      gate
        .pass(async () => undefined)
        .then(
          () => 0,
          (refusal: DomainError) => refusal.retryAfterSeconds ?? 0,
        ),
    );
    for (const { end } of busy) end();
    await Promise.all(inside);
    const seconds = (await Promise.all(herd)).filter((one) => one > 0);
    expect(seconds.length).toBeGreaterThan(385);
    // 404 of a second each, four at once: about 100 seconds.
    expect(Math.min(...seconds)).toBeLessThan(10);
    expect(Math.max(...seconds)).toBeGreaterThan(80);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(152);
    const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
    expect(mean).toBeGreaterThan(40);
    expect(mean).toBeLessThan(62);
    for (let from = 0; from < 100; from += 20) {
      const within = seconds.filter((one) => one >= from && one < from + 20).length;
      expect(within).toBeLessThan(140);
    }
  });
});
