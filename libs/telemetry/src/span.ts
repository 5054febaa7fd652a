import {
  type Attributes,
  type Span,
  type SpanKind,
  SpanStatusCode,
  context,
  propagation,
  trace,
} from '@opentelemetry/api';

export { SpanKind } from '@opentelemetry/api';
export type { Attributes, Span } from '@opentelemetry/api';

/**
 * Runs `fn` within a span. A failure marks the span with the error's name only: messages may hold personal data.
 * Spans are written where a route, a save or a message is defined; no library is patched to make them.
 */
export async function withSpan<T>(
  name: string,
  attributes: Attributes,
  fn: (span: Span) => Promise<T>,
  kind?: SpanKind,
): Promise<T> {
  const options = kind === undefined ? { attributes } : { attributes, kind };
  return trace.getTracer('firegrid').startActiveSpan(name, options, async (span) => {
    try {
      return await fn(span);
    } catch (error) {
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: error instanceof Error ? error.name : 'unknown',
      });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Writes the current trace into the headers (W3C traceparent), in place, and gives them back; nothing without a span. */
export function injectTrace(headers: Record<string, string>): Record<string, string> {
  propagation.inject(context.active(), headers);
  return headers;
}

/** Runs `fn` as a continuation of the trace the headers speak of; of none when they don't. */
export function extractTrace<T>(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  fn: () => T,
): T {
  return context.with(propagation.extract(context.active(), headers), fn);
}

/** The ids of the current span, for log lines and problem reports. */
export function currentTrace(): { trace_id: string; span_id: string } | undefined {
  const active = trace.getActiveSpan()?.spanContext();
  return active && { trace_id: active.traceId, span_id: active.spanId };
}
