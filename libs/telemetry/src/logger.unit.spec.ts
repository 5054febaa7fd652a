import { describe, expect, it } from '@jest/globals';
import { logger, setUpTelemetry, withSpan } from './index.ts';

/** What a logger writes. */
function listening() {
  const lines: string[] = [];
  const log = logger('test', { write: (line: string) => void lines.push(line) });
  return {
    log,
    last: () => lines.at(-1) ?? '',
    parsed: () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>,
  };
}

describe('a log line', () => {
  it('is JSON with level, time, the name and the message', () => {
    const { log, parsed } = listening();
    log.info({ hazard: '7' }, 'confirmed');
    expect(parsed()).toMatchObject({ level: 'info', name: 'test', msg: 'confirmed', hazard: '7' });
    expect(new Date(parsed().time as string).getTime()).toBeGreaterThan(0);
  });

  it.each<[string, object]>([
    ['a phone', { phone: '0731-88888888' }],
    ['a phone deep down', { a: [{ b: { phone: '0731-88888888' } }] }],
    ['a resident id', { person: { idNumber: '0731-88888888' } }],
    ['a header', { request: { headers: { Authorization: '0731-88888888' } } }],
    ['contacts', { premises: { contacts: [{ name: '0731-88888888' }] } }],
  ])('hides %s', (_, object) => {
    const { log, last } = listening();
    log.warn(object, 'x');
    expect(last()).toContain('[hidden]');
    expect(last()).not.toContain('0731-88888888');
  });

  it.each([
    ['13812345678', 'call 13812345678 now'],
    ['13812345678', '电话13812345678'],
    ['13812345678', '+86 13812345678'],
    ['11010519491231002X', 'E11000 dup key: { idn: "11010519491231002X" }'],
    ['eyJhbGciOi.eyJzdWIi.c2ln', 'Bearer eyJhbGciOi.eyJzdWIi.c2ln'],
  ])('hides %s in running text and in errors', (secret, text) => {
    const { log, last } = listening();
    log.error({ err: new Error(text) }, text);
    expect(last()).not.toContain(secret);
    expect(() => JSON.parse(last()) as unknown).not.toThrow();
  });

  it('leaves area codes, ids, instants and figures alone', () => {
    const { log, parsed } = listening();
    const object = {
      area: '430121105201-003',
      id: '13812345-6789-7000-8000-138123456789',
      at: 1772413200000,
      n: 13812345,
    };
    log.info(object, 'x');
    expect(parsed()).toMatchObject(object);
  });

  it('belongs to its trace', async () => {
    const { stop } = setUpTelemetry({ service: 'lamps', logLevel: 'info' });
    const { log, parsed } = listening();
    let trace: string | undefined;
    await withSpan('act', {}, async (span) => {
      await Promise.resolve();
      trace = span.spanContext().traceId;
      log.info('within');
    });
    expect(trace).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
    expect(parsed()).toMatchObject({ service: 'lamps', trace_id: trace });
    log.info('outside');
    expect(parsed()).not.toHaveProperty('trace_id');
    await stop();
  });

  it('below the level set is not written, by loggers made before too', () => {
    const { log, last } = listening();
    log.debug('quiet');
    expect(last()).toBe('');
    void setUpTelemetry({ service: 'lamps', logLevel: 'debug' }).stop();
    log.debug('loud');
    expect(last()).toContain('loud');
  });
});
