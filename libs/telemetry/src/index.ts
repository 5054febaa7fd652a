export { type Telemetry, setUpTelemetry } from './set-up.ts';
export {
  type Attributes,
  type Span,
  SpanKind,
  currentTrace,
  extractTrace,
  injectTrace,
  withSpan,
} from './span.ts';
export { type Logger, type LogLevel, logger } from './logger.ts';
export {
  type CrowdFigures,
  type MessagingFigures,
  type Metrics,
  type Registry,
  createMetrics,
} from './metrics.ts';
