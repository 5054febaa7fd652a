import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';

/**
 * Poll until `check` is truthy, and give its value back. A check that throws counts as "not yet".
 * @template T
 * @param {() => Promise<T> | T} check
 * @param {{ seconds: number, everyMs?: number, what: string, unless?: () => string | undefined,
 *   orThrow?: boolean }} options
 *   `what` completes the sentence "… took longer than N s"; `unless` ends the waiting early with its text; with `orThrow`
 *   a check that throws ends it too.
 * @returns {Promise<NonNullable<T>>}
 * @throws {Problem} when the time is over or `unless` answers
 */
export async function until(
  check,
  { seconds, everyMs = 100, what, unless = () => undefined, orThrow = false },
) {
  const end = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    const failure = unless();
    if (failure) throw new Problem(failure);
    try {
      const value = await check();
      if (value) return value;
    } catch (error) {
      if (orThrow) throw error;
      last = error;
    }
    if (Date.now() > end) {
      throw new Problem(`${what} took longer than ${seconds} s${last ? `: ${last.message}` : ''}`);
    }
    await sleep(everyMs);
  }
}
