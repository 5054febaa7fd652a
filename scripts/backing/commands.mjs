import { Problem } from '../process/problem.mjs';

/**
 * What another process may ask of a running set, one service at a time.
 * @param {import('./index.mjs').Backing} backing
 * @returns {Record<string, (request: { service: string, fresh?: boolean }) => Promise<void>>}
 */
export function backingCommands(backing) {
  const named = ({ service }) => {
    if (!Object.hasOwn(backing.services, service))
      throw new Problem(`${service} is not one of those running`);
    return backing.services[service];
  };
  return {
    stop: (request) => named(request).stop(),
    start: (request) => named(request).start(),
    kill: (request) => named(request).kill(),
    async restart(request) {
      const service = named(request);
      await service.stop();
      if (request.fresh) await service.empty();
      await service.start();
    },
  };
}
