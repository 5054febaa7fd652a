import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceProcess } from '../product/services.mjs';

interface Killing {
  readonly times: number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

/** Shorter than a start takes: some are killed while they, or others, are still starting. */
const mostPauseMs = 6_000;

/** Kills one service after the other at random moments, as a crash would, and starts each again at once. */
export async function killAtRandom(
  services: readonly ServiceProcess[],
  { times, random, say }: Killing,
): Promise<void> {
  const began = performance.now();
  for (let n = 1; n <= times; n += 1) {
    await pause(random() * mostPauseMs);
    const service = services[Math.floor(random() * services.length)];
    await service?.kill();
    say(`${((performance.now() - began) / 1000).toFixed(1)} s: kill ${n} of ${times}, ${service?.name}`);
    await service?.start({ wait: false });
  }
  await Promise.all(services.map((service) => service.ready()));
}
