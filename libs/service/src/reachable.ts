import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@firegrid/telemetry';
import { ConfigError } from './config.ts';

/** A backing service that did not come within the patience of a start. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * Tries until it works: in a cluster everything starts at once, and the database may be the last.
 * @param what named in the log and the error, with its address but without credentials
 * @param patienceMs 60 s unless told
 * @throws Unreachable; ConfigError at once, for waiting would not help
 */
export async function whenReachable<T>(
  what: string,
  attempt: () => Promise<T>,
  { logger, patienceMs = 60_000, stopping }: { logger: Logger; patienceMs?: number; stopping?: AbortSignal },
): Promise<T> {
  const started = performance.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof ConfigError) throw error;
      const seconds = Math.round((performance.now() - started) / 1000);
      if (stopping?.aborted || seconds * 1000 >= patienceMs) {
        throw new Unreachable(`${what} can't be reached after ${seconds} s`, { cause: error });
      }
      logger.warn({ err: error }, `waiting for ${what} (${seconds} s of ${patienceMs / 1000} s)`);
      await sleep(2_000, undefined, stopping ? { signal: stopping } : {}).catch(() => undefined);
    }
  }
}
