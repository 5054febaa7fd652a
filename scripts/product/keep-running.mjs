import { setTimeout as sleep } from 'node:timers/promises';

const attempts = 5;
/** Up for so long, a service has recovered: the next crash is a new story. */
const recoveredMs = 60_000;

/**
 * Start a service again when it crashes, a little later each time.
 * @param {import('./service-process.mjs').ServiceProcess} service
 * @param {{ say: (line: string) => void, signal: AbortSignal, hopeless: (text: string) => void,
 *   firstPauseMs?: number }} options each further pause is twice as long
 */
export function keepRunning(service, { say, signal, hopeless, firstPauseMs = 1000 }) {
  let failures = 0;
  let upSince = Date.now();
  service.onCrash = async (text) => {
    if (signal.aborted) return;
    failures = Date.now() - upSince > recoveredMs ? 1 : failures + 1;
    if (failures > attempts) {
      hopeless(`${text}, for the ${failures}th time in a row: see ${service.log}`);
      return;
    }
    const pause = firstPauseMs * 2 ** (failures - 1);
    say(`✘ ${text}, starting it again in ${pause / 1000} s: see ${service.log}`);
    await sleep(pause, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    upSince = Date.now();
    try {
      await service.start();
      say(`✔ ${service.name} is back`);
    } catch (error) {
      // One that ended while starting is another crash, and heard of as one.
      if (service.running) say(`✘ ${error.message}`);
    }
  };
}
