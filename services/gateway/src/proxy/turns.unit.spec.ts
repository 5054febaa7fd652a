import { describe, expect, it, jest } from '@jest/globals';
import { common } from '@firegrid/problem';
import { Turns } from './turns.ts';

/** A service that takes its time, and a clock to pass it. */
function crowd(size = 16) {
  let now = 0;
  const told = { turnedAway: jest.fn(), underWay: jest.fn(), unanswered: jest.fn() };
  const turns = new Turns({ service: 'hazards', figures: told, size, clock: () => now, random: () => 0.5 });
  const ask = async (ms: number) => {
    const end = await turns.take();
    now += ms;
    end();
  };
  return { turns, told, ask, pass: (ms: number) => (now += ms) };
}

const refused = { kind: common['too-many-requests'], retryAfterSeconds: 3 };

describe('requests to one service', () => {
  it('are let through as many at once as there are turns; the next waits for the first that ends', async () => {
    const { turns } = crowd();
    const ends = await Promise.all(Array.from({ length: 16 }, () => turns.take()));
    let entered = false;
    const next = turns.take().then((end) => {
      entered = true;
      return end;
    });
    await Promise.resolve();
    expect([entered, turns.isFull]).toEqual([false, true]);
    ends[0]?.();
    (await next)();
    expect([entered, turns.isFull]).toEqual([true, false]);
  });

  it('are refused at once where the wait would be longer than a second, with a time to come back', async () => {
    const { turns, told, ask } = crowd();
    for (let i = 0; i < 100; i += 1) await ask(900);
    const ends = await Promise.all(Array.from({ length: 16 }, () => turns.take()));
    const waiting = Array.from({ length: 17 }, () => turns.take());
    await expect(turns.take()).rejects.toMatchObject(refused);
    expect(told.turnedAway).toHaveBeenCalledWith('hazards');
    for (const end of ends) end();
    for (const end of await Promise.all(waiting.slice(0, 16))) end();
    (await waiting[16])?.();
  });

  it('are refused after a second where the service hangs', async () => {
    const { turns } = crowd();
    const ends = await Promise.all(Array.from({ length: 16 }, () => turns.take()));
    await expect(turns.take()).rejects.toMatchObject(refused);
    expect(turns.isFull).toBe(false);
    for (const end of ends) end();
  });

  it('end once however often that is said', async () => {
    const { turns } = crowd();
    const [one, ...others] = await Promise.all(Array.from({ length: 16 }, () => turns.take()));
    one?.();
    one?.();
    (await turns.take())();
    const last = await turns.take();
    let entered = false;
    const next = turns.take().then((end) => {
      entered = true;
      end();
    });
    await Promise.resolve();
    expect(entered).toBe(false);
    for (const end of [last, ...others]) end();
    await next;
  });
});

describe('the number of turns', () => {
  it('shrinks while answers take long, and never below what a slow service needs', async () => {
    const { turns, ask } = crowd(64);
    for (let i = 0; i < 6; i += 1) await ask(1_000);
    expect(turns.size).toBeLessThan(64);
    for (let i = 0; i < 60; i += 1) await ask(1_000);
    expect(turns.size).toBe(16);
  });

  it('grows while answers are quick and somebody has to wait, and for nobody else', async () => {
    const { turns, ask, pass } = crowd();
    for (let i = 0; i < 60; i += 1) await ask(600 / 60 + 1);
    pass(600);
    await ask(5);
    expect(turns.size).toBe(16);
    const ends = await Promise.all(Array.from({ length: 16 }, () => turns.take()));
    const next = turns.take();
    for (const end of ends) end();
    pass(600);
    (await next)();
    pass(600);
    await ask(5);
    expect(turns.size).toBe(17);
  });
});
