import { join } from 'node:path';
import { Child } from '../process/child.mjs';
import { requirePorts } from '../process/ports.mjs';
import { silent } from '../process/steps.mjs';
import { until } from '../process/until.mjs';
import { node } from '../setup/modern-node.mjs';
import { runToEnd } from './run-to-end.mjs';
import { addressesOf, developmentPorts, entryOf, hasEntry, serviceNames } from './services.mjs';

const readySeconds = 90;

/** One service as a process. Its port stays the same over restarts. */
class Service {
  #program;
  #child;
  constructor(name, port, program) {
    this.name = name;
    this.url = `http://127.0.0.1:${port}`;
    this.#program = program;
  }
  get pid() {
    return this.#child?.pid;
  }
  get log() {
    return this.#program.log;
  }
  get running() {
    return this.#child?.running ?? false;
  }
  get exited() {
    return this.#child?.exited;
  }
  /** Starts it and waits until it is ready and has all its parts. */
  async start() {
    this.#child = new Child(this.#program);
    await this.ready();
  }
  ready() {
    const dead = () => (this.running ? undefined : `${this.name} ended, see ${this.log}`);
    return until(() => wholly(this.url), {
      seconds: readySeconds,
      what: `${this.name} to be ready`,
      unless: dead,
    });
  }
  stop() {
    return this.#child?.stop();
  }
  kill() {
    return this.#child?.kill();
  }
}

async function wholly(url) {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3000) });
  return response.ok && (await response.json()).status === 'ok';
}

/**
 * The whole product: homes made ready, every service running.
 * @param {object} options
 * @param {string} options.stateDir for logs
 * @param {Record<string, string>} options.env the backing services, and what differs from the defaults
 * @param {Record<string, number>} [options.ports]
 * @param {import('../process/steps.mjs').Report} [options.report]
 * @returns {Promise<{ gateway: string, services: Record<string, Service>, stop(): Promise<void> }>}
 */
export async function startProduct({ stateDir, env, ports = developmentPorts, report = silent }) {
  const names = serviceNames.filter((name) => hasEntry(name));
  await requirePorts(names.map((name) => ({ port: ports[name], neededBy: name })));
  const common = { FIREGRID_MODE: 'development', ...process.env, ...env, ...addressesOf(ports) };
  const program = (name, file, log) => ({
    command: node,
    args: [entryOf(name, file)],
    env: { ...common, PORT: String(ports[name]), NODE_COMPILE_CACHE: join(stateDir, 'compiled') },
    log: join(stateDir, 'log', `${log}.log`),
  });
  await report('Topics, indexes, migrations', async () => {
    for (const name of names.filter((one) => hasEntry(one, 'migrate.ts'))) {
      await runToEnd(program(name, 'migrate.ts', `${name}-migrate`));
    }
  });
  const services = Object.fromEntries(
    names.map((name) => [name, new Service(name, ports[name], program(name, 'main.ts', name))]),
  );
  const stop = async () => {
    for (const name of names.toReversed()) await services[name].stop();
  };
  try {
    await report('Services', () => Promise.all(Object.values(services).map((service) => service.start())));
  } catch (error) {
    await stop();
    throw error;
  }
  return { gateway: services.gateway.url.replace('127.0.0.1', 'localhost'), services, stop };
}
