import { setTimeout as wait } from 'node:timers/promises';

/** Waits `ms`, or until the signal aborts. Never rejects. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await wait(Math.max(0, ms), undefined, signal ? { signal } : {}).catch(() => undefined);
}

/** Waits `ms`, until what `arm` was given is called, or until the signal aborts. Never rejects. */
export async function unlessSooner(
  arm: (enough: () => void) => void,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted) return;
  let enough = (): void => undefined;
  const sooner = new Promise<void>((resolve) => (enough = resolve));
  arm(enough);
  const timer = setTimeout(enough, Math.max(0, ms));
  signal?.addEventListener('abort', enough, { once: true });
  await sooner;
  clearTimeout(timer);
  signal?.removeEventListener('abort', enough);
}

/** Waits before try n: from `first` ms, doubling, at most `most` ms. */
export const backoff = (tries: number, first: number, most: number): number =>
  Math.min(most, first * 2 ** Math.min(tries, 20));

/**
 * Tries until it succeeds or the signal aborts; then the result is undefined.
 * @param failed told of each failure
 */
export async function insist<Result>(
  attempt: () => Promise<Result>,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): Promise<Result | undefined> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      failed(error);
      await pause(backoff(tries, 200, 5_000), signal);
    }
  }
  return undefined;
}
