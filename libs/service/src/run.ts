import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Express, assertDeclared } from '@firegrid/http';
import { type Boot, createBoot } from './boot.ts';
import { type CommonConfig, ConfigError } from './config.ts';
import { Unreachable } from './reachable.ts';

type RunConfig = Pick<CommonConfig, 'PORT' | 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'FIREGRID_LOG_LEVEL'>;

const drainMs = 10_000;
/** In which callers that keep a connection are told with an answer that it ends, before it does. */
const farewellMs = 1_000;
const stopWithinMs = 25_000;

/**
 * Runs a service until SIGTERM or SIGINT: then no new requests, those under way get 10 s, and everything registered with
 * boot.onStop is stopped in reverse order. Exit codes: 0 stopped in order; 1 could not start, crashed or did not stop.
 */
export async function runService(
  name: string,
  config: RunConfig,
  start: (boot: Boot) => Promise<Express>,
): Promise<void> {
  const boot = createBoot(name, config);
  let ending = false;
  const die = (error: unknown, why: string): never => {
    boot.logger.fatal({ err: error }, why);
    process.exit(1);
  };
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    boot.logger.info(`stopping on ${signal}`);
    setTimeout(() => die(undefined, `did not stop within ${stopWithinMs / 1000} s`), stopWithinMs).unref();
    await boot.stop();
    boot.logger.info('stopped');
    process.exit(0);
  };
  // Node hands it a rejection nobody handled, too, unless a library's guard knows that the library lost it.
  process.on('uncaughtException', (error) => die(error, 'crashed'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));

  try {
    const port = await listen(boot, await start(boot), config.PORT);
    boot.logger.info({ port }, `${name} listens on ${port}`);
  } catch (error) {
    if (ending) return;
    die(
      error,
      error instanceof Unreachable || error instanceof ConfigError
        ? `can't start: ${error.message}`
        : "can't start",
    );
  }
}

/**
 * Listens, and drains first thing when the service stops. 0 takes any free port.
 * @returns the port
 * @throws Error when the port is taken, or the app answers something that was never declared
 */
export async function listen(boot: Boot, app: Express, port: number): Promise<number> {
  assertDeclared(app);
  const server = createServer(app);
  // Longer than proxies keep an idle connection, so that none is closed under a request on its way.
  server.keepAliveTimeout = 65_000;
  server.listen(port);
  await once(server, 'listening');
  boot.onStop('http', () => drain(server));
  return (server.address() as AddressInfo).port;
}

async function drain(server: Server): Promise<void> {
  await sayFarewell(server);
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection whose last answer goes out after close() stays open for its next request: none will come.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

/** A connection closed under a request on its way would be a request that failed. */
async function sayFarewell(server: Server): Promise<void> {
  server.prependListener('request', (_request, response) => void (response.shouldKeepAlive = false));
  const open = await new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
  if (open > 0) await new Promise((resolve) => setTimeout(resolve, farewellMs));
}
