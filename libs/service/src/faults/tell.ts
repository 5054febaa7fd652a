import type { Boot } from '../boot.ts';
import { type Fault, lineOf } from './fault.ts';

/** Logs each fault in one line as it is found, without holding up the start: what can work meanwhile does. */
export function tellFaults(boot: Boot, ...checks: readonly Promise<readonly Fault[]>[]): void {
  for (const check of checks) void tell(boot, check);
}

async function tell(boot: Boot, check: Promise<readonly Fault[]>): Promise<void> {
  try {
    for (const fault of await check)
      if (!boot.stopping.aborted) boot.logger.error({ setting: fault.setting }, lineOf(fault));
  } catch (error) {
    // What is away is told by whoever waits for it.
    boot.logger.debug({ err: error }, 'a check of the settings could not be made');
  }
}
