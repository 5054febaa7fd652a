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

/**
 * Resolves when the signal comes. Until then the process stays, even if nothing else keeps it.
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function aborted(signal) {
  const stay = setInterval(() => {}, 2 ** 30);
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  }).finally(() => clearInterval(stay));
}
