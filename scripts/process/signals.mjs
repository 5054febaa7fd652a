import { Problem } from './problem.mjs';

/**
 * A signal for "the person wants us to stop": Ctrl-C, a closed terminal, kill. The first asks, further
 * ones are ignored while the ordered stop goes on (it is bounded in time).
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => controller.abort(new Problem('stopped')));
  }
  // Started by the bootstrap: it died without telling us.
  process.on('disconnect', () => controller.abort(new Problem('stopped')));
  return controller.signal;
}

/** @param {AbortSignal} signal */
export const aborted = (signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
