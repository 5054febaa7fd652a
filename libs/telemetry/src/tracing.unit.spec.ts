import { afterEach, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { currentTrace, extractTrace, injectTrace, withSpan } from './index.ts';
import { startTracing } from './tracing.ts';

let stop = async (): Promise<void> => undefined;
afterEach(() => stop());

function recording() {
  const exporter = new InMemorySpanExporter();
  stop = startTracing({ service: 'lamps', processor: new SimpleSpanProcessor({ exporter }) });
  return exporter;
}

describe('a trace', () => {
  it('goes on from headers to headers, although nothing records it', async () => {
    stop = startTracing({ service: 'lamps' });
    const sent = await withSpan('first', {}, async () => injectTrace({ key: 'kept' }));
    expect(sent).toEqual({
      key: 'kept',
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/),
    });
    const further = await extractTrace(sent, () => withSpan('second', {}, async () => injectTrace({})));
    expect(further.traceparent?.slice(3, 35)).toBe(sent.traceparent?.slice(3, 35));
    expect(further.traceparent).not.toBe(sent.traceparent);
  });

  it('begins anew without headers, or with broken ones', async () => {
    stop = startTracing({ service: 'lamps' });
    const ids = await Promise.all(
      [{}, { traceparent: 'x' }, { traceparent: '00-0-0-00' }].map((headers) =>
        extractTrace(headers, () => withSpan('act', {}, async () => currentTrace()?.trace_id)),
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('writes into the headers in place, and nothing outside a span', () => {
    stop = startTracing({ service: 'lamps' });
    const headers = { a: 'b' };
    expect(injectTrace(headers)).toBe(headers);
    expect(headers).toEqual({ a: 'b' });
  });
});

describe('a recorded span', () => {
  it('is the child of the one around it and has its attributes', async () => {
    const exporter = recording();
    await withSpan('outer', {}, () =>
      withSpan('inner', { 'firegrid.aggregate': '7' }, async () => undefined),
    );
    const [inner, outer] = exporter.getFinishedSpans();
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(inner?.attributes).toEqual({ 'firegrid.aggregate': '7' });
    expect(inner?.resource.attributes['service.name']).toBe('lamps');
  });

  it('of a failure names the error and not its text', async () => {
    const exporter = recording();
    const failed = withSpan('act', {}, async () => Promise.reject(new TypeError('张三 13812345678')));
    await expect(failed).rejects.toThrow('张三');
    const [span] = exporter.getFinishedSpans();
    expect(span?.status).toEqual({ code: 2, message: 'TypeError' });
    expect(JSON.stringify([span?.attributes, span?.events])).not.toContain('13812345678');
  });
});
