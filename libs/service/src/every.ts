import { withSpan } from '@firegrid/telemetry';
import type { Boot } from './boot.ts';

/** Timed work, such as looking for what is overdue. */
export interface Sweep {
  /** Runs it now, after the run under way if there is one: for tests and for nudges. */
  now(): Promise<void>;
}

/**
 * Runs `fn` every `ms` milliseconds, counted from the end of one run to the start of the next, so that it never overlaps
 * itself in this process. Other replicas run it too: `fn` has to bear that. A failure is logged, the next run comes as
 * always. Stopping waits for the run under way.
 * @param clock what `fn` is told as now
 */
export function every(
  boot: Pick<Boot, 'logger' | 'stopping' | 'onStop'>,
  ms: number,
  name: string,
  fn: (now: Date, stopping: AbortSignal) => Promise<void>,
  clock: () => Date = () => new Date(),
): Sweep {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const once = async (): Promise<void> => {
    if (boot.stopping.aborted) return;
    try {
      await withSpan(`sweep ${name}`, {}, () => fn(clock(), boot.stopping));
    } catch (error) {
      boot.logger.error({ err: error, sweep: name }, `sweep ${name} failed and will run again`);
    }
  };
  const queue = (): Promise<void> => {
    clearTimeout(timer);
    running = running.then(once).finally(() => {
      clearTimeout(timer);
      if (!boot.stopping.aborted) timer = setTimeout(() => void queue(), ms);
    });
    return running;
  };
  timer = setTimeout(() => void queue(), ms);
  boot.onStop(`sweep ${name}`, () => {
    clearTimeout(timer);
    return running;
  });
  return { now: queue };
}
