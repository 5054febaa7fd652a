/** What a bounded wait saw: the value and how long it took, in milliseconds. */
export interface Seen<T> {
  readonly value: T;
  readonly ms: number;
}

/**
 * Asks again until the answer is there. An effect in another service comes through Kafka: soon, not at once.
 * @param look gives undefined, false or an error while the effect isn't there yet
 * @throws Error naming `what` and the last answer when `withinMs` is over
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  withinMs = 15_000,
): Promise<Seen<T>> {
  const started = performance.now();
  let last: unknown;
  do {
    try {
      const value = await look();
      if (value !== undefined && value !== false) return { value, ms: performance.now() - started };
      last = value;
    } catch (error) {
      last = error;
    }
    await new Promise((resume) => setTimeout(resume, 20));
  } while (performance.now() - started < withinMs);
  throw new Error(`${what}: not seen within ${withinMs} ms`, { cause: last });
}
