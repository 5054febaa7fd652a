import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';

export interface TracingOptions {
  readonly service: string;
  /** Where spans go, such as http://localhost:4318; without it none are recorded, ids are made and passed on all the same. */
  readonly otlpEndpoint?: string | undefined;
  /** For tests. */
  readonly processor?: SpanProcessor;
}

/** Installs tracing for this process; a second call replaces the first. Answers how to flush and stop it. */
export function startTracing({ service, otlpEndpoint, processor }: TracingOptions): () => Promise<void> {
  const processors = processor ? [processor] : [];
  if (otlpEndpoint) {
    const url = `${otlpEndpoint.replace(/\/$/, '')}/v1/traces`;
    processors.push(new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) }));
  }
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    // Not recording, a span costs its ids only, and these are what ties the log lines of a story together.
    sampler:
      processors.length > 0
        ? new ParentBasedSampler({ root: new AlwaysOnSampler() })
        : new AlwaysOffSampler(),
    spanProcessors: processors,
  });
  for (const api of [context, propagation, trace]) api.disable();
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}
