import { type Logger, type Metrics, logger, setUpTelemetry } from '@firegrid/telemetry';
import type { CommonConfig } from './config.ts';

/** What a service is given while it starts. */
export interface Boot {
  readonly name: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Aborted first thing when the service stops: long answers (server-sent events) end themselves on it. */
  readonly stopping: AbortSignal;
  /** How long a start waits for each thing it needs, in milliseconds; 60 s unless told. */
  readonly patienceMs?: number;
  /** Has it stopped with the service, in the reverse order of these calls. */
  readonly onStop: (what: string, stop: () => Promise<void> | void) => void;
}

export interface Booted extends Boot {
  /** Stops all that was registered, the last first; a failing one is logged and doesn't keep the rest from stopping. */
  stop(): Promise<void>;
}

/** For runService, and for tests that boot a service without its port. */
export function createBoot(
  name: string,
  config: Pick<CommonConfig, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'FIREGRID_LOG_LEVEL'>,
): Booted {
  const telemetry = setUpTelemetry({
    service: name,
    otlpEndpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: config.FIREGRID_LOG_LEVEL,
  });
  const log = logger(name);
  const stops: [string, () => Promise<void> | void][] = [['telemetry', () => telemetry.stop()]];
  const stopping = new AbortController();
  return {
    name,
    logger: log,
    metrics: telemetry.metrics,
    stopping: stopping.signal,
    onStop: (what, stop) => void stops.push([what, stop]),
    async stop() {
      stopping.abort();
      for (const [what, stop] of stops.splice(0).reverse()) {
        try {
          await stop();
        } catch (error) {
          log.error({ err: error, part: what }, `${what} did not stop cleanly`);
        }
      }
    },
  };
}
