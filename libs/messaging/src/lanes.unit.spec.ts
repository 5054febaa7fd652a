import { describe, expect, it } from '@jest/globals';
import { throughLanes } from './lanes.ts';
import type { Incoming } from './port.ts';

const rules = { concurrency: 4, holdMs: 200, again: true, signal: new AbortController().signal };
const message = (key: string, offset: number): Incoming => ({
  key,
  offset,
  headers: {},
  value: Buffer.alloc(0),
});
const messages = ['a', 'b', 'a', 'c', 'b', 'a'].map(message);

describe('a batch in lanes', () => {
  it('works one key in order, and others while it waits', async () => {
    const done: number[] = [];
    const { left } = await throughLanes(
      messages,
      async ({ offset }, tries) => {
        if (offset === 0 && tries < 2) throw new Error('not yet');
        done.push(offset);
      },
      rules,
    );
    expect(left).toEqual([]);
    expect(done.filter((offset) => messages[offset]?.key === 'a')).toEqual([0, 2, 5]);
    expect(done.slice(0, 3)).toEqual([1, 3, 4]);
  });

  it('gives back what still fails when the hold is over, with the later ones of its key', async () => {
    const began = Date.now();
    const { left, reason } = await throughLanes(
      messages,
      async ({ key }) => {
        if (key === 'b') throw new Error('never');
      },
      rules,
    );
    expect(left.map(({ offset }) => offset)).toEqual([1, 4]);
    expect(reason).toEqual(new Error('never'));
    expect(Date.now() - began).toBeLessThan(400);
  });

  it('begins nothing new once it is told to stop', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const { left, reason } = await throughLanes(
      messages,
      async ({ offset }) => {
        done.push(offset);
        stop.abort();
      },
      { ...rules, concurrency: 1, signal: stop.signal },
    );
    expect([done, left.length, reason]).toEqual([[0], 5, undefined]);
  });

  it('does not wait for a slow store with every key once the hold is over', async () => {
    let tries = 0;
    const many = Array.from({ length: 100 }, (_, offset) => message(`key-${offset}`, offset));
    const fail = async (): Promise<void> => {
      tries += 1;
      await new Promise((resume) => setTimeout(resume, 50));
      throw new Error('away');
    };
    const { left } = await throughLanes(many, fail, rules);
    expect(left).toHaveLength(100);
    expect(tries).toBeLessThan(40);
  });
});
