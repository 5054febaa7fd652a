import { setTimeout as pause } from 'node:timers/promises';
import { remoteService } from '../backing/remote.mjs';

const outageMs = 60_000;

/**
 * Stops a backing service for a minute.
 * @param meanwhile what to try while it is away
 */
export async function outage(
  service: 'kafka' | 'mongo' | 'keycloak',
  meanwhile: () => Promise<void>,
): Promise<void> {
  const remote = remoteService(service);
  await remote.stop();
  const stopped = performance.now();
  try {
    await meanwhile();
    await pause(Math.max(0, outageMs - (performance.now() - stopped)));
  } finally {
    await remote.start();
  }
}
