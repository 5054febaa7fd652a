import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../api/problem.ts';
import { persist } from './persist.ts';

/** Work that fails so often, in this way. */
function failing(times: number, problem: Problem) {
  const count = { attempts: 0, waited: [] as number[] };
  const work = async () => {
    count.attempts++;
    if (count.attempts <= times) throw problem;
    return 'done';
  };
  const wait = async (ms: number) => void count.waited.push(ms);
  return { count, done: persist(work, wait) };
}
const away = new Problem({ status: 0, code: 'no-answer' });

describe('sending on a bad network', () => {
  it('is tried again twice, each time after a longer wait', async () => {
    const { done, count } = failing(2, away);
    expect(await done).toBe('done');
    expect(count).toEqual({ attempts: 3, waited: [2_000, 5_000] });
  });

  it('gives up after the third', async () => {
    const { done, count } = failing(9, away);
    await expect(done).rejects.toBe(away);
    expect(count.attempts).toBe(3);
  });

  it.each([400, 409, 429])('is not tried again after %s', async (status) => {
    const { done, count } = failing(9, new Problem({ status, code: 'x' }));
    await expect(done).rejects.toThrow('x');
    expect(count.attempts).toBe(1);
  });
});
