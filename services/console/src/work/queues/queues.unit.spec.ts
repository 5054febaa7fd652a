import { expect, it } from '@jest/globals';
import { firstToDo, queue, queueAsked, queueNames } from './queues.ts';

it('begins where something waits', () => {
  const mine = ['confirm', 'plan', 'verify'] as const;
  const counts = (...all: (number | undefined)[]) => new Map(mine.map((name, i) => [name, all[i]]));
  expect(firstToDo(mine, counts(0, 0, 3))).toBe('verify');
  expect(firstToDo(mine, counts(0, 0, 0))).toBe('confirm');
  expect(firstToDo(mine, counts(undefined, undefined, undefined))).toBe('confirm');
  expect(firstToDo([], new Map())).toBeUndefined();
});

it('an address opens a queue only for those whose work it is', () => {
  const address = new URLSearchParams('queue=bundle');
  expect(queueAsked(address, queueNames)).toBe('bundle');
  expect(queueAsked(address, ['confirm'])).toBeUndefined();
});

it('new is what was reported today', () => {
  expect(queue('new').filter('2026-03-02')).toEqual({ from: '2026-03-02' });
});
