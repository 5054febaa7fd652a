import { type LogLevel, setUpLoggers } from './logger.ts';
import { type Metrics, addProcessMetrics, createMetrics } from './metrics.ts';
import { startTracing } from './tracing.ts';

export interface Telemetry {
  readonly metrics: Metrics;
  /** Sends what is left. */
  readonly stop: () => Promise<void>;
}

/** Tracing, loggers and metrics of a process; called once, first thing. */
export function setUpTelemetry(options: {
  service: string;
  otlpEndpoint?: string | undefined;
  logLevel?: LogLevel | undefined;
}): Telemetry {
  setUpLoggers({ service: options.service, level: options.logLevel });
  const stop = startTracing(options);
  const metrics = createMetrics(options.service);
  addProcessMetrics(metrics);
  return { metrics, stop };
}
