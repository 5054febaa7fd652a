import { inspect } from 'node:util';
import { seenSince } from './seen.ts';

/** What a bounded wait saw: the value and how long it took, in milliseconds. */
export interface Seen<T> {
  readonly value: T;
  readonly ms: number;
}

/** What comes at once is seen at once; what takes its time is not asked for so often that it takes longer. */
const firstPauseMs = 20;
const longestPauseMs = 250;

/**
 * Asks again until the answer is there. An effect in another service comes through Kafka: soon, not at once.
 * @param look gives undefined, null, false or an error while the effect isn't there yet
 * @throws Error naming `what`, and what was seen instead, when `withinMs` is over
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  withinMs = 15_000,
): Promise<Seen<T>> {
  const started = performance.now();
  let last: unknown;
  let pause = firstPauseMs;
  do {
    try {
      const value = await look();
      if (value !== undefined && value !== null && value !== false)
        return { value, ms: performance.now() - started };
      last = value;
    } catch (error) {
      last = error;
    }
    await new Promise((resume) => setTimeout(resume, pause));
    pause = Math.min(pause * 1.2, longestPauseMs);
  } while (performance.now() - started < withinMs);
  const seen = new Set([last instanceof Error ? last.message : inspect(last), ...seenSince(started)]);
  throw new Error(`${what}: not seen within ${withinMs} ms, but ${[...seen].join('\n  ')}`, { cause: last });
}
