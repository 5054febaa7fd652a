const restartsAtMost = 5;
const forgottenAfterMs = 60_000;

/**
 * Restart a service that ends by itself; give up on one that keeps ending.
 * @param {Awaited<ReturnType<import('./product.mjs').startProduct>>} product
 * @param {(line: string) => void} say
 * @param {AbortSignal} stopping
 * @returns {Promise<void>} resolves when one is hopeless
 */
export function keepAlive({ services }, say, stopping) {
  const watch = async (service) => {
    let deaths = [];
    for (;;) {
      const { code, signal } = await service.exited;
      if (stopping.aborted) return new Promise(() => {});
      const now = Date.now();
      deaths = [...deaths.filter((at) => now - at < forgottenAfterMs), now];
      say(`✘ ${service.name} ended with ${signal ?? code}, see ${service.log}`);
      if (deaths.length > restartsAtMost) return say(`✘ ${service.name} keeps ending: giving up`);
      await service.start().then(
        () => say(`✔ ${service.name} runs again`),
        (error) => say(`✘ ${error.message}`),
      );
    }
  };
  return Promise.race(Object.values(services).map(watch));
}
