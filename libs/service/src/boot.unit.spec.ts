import { Agent, get } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { buildApp, publicRoute } from '@firegrid/http';
import { z } from 'zod';
import { Unreachable, createBoot, every, listen, readiness, whenReachable } from './index.ts';

const quiet = { FIREGRID_LOG_LEVEL: 'silent', OTEL_EXPORTER_OTLP_ENDPOINT: undefined } as const;
const boot = () => createBoot('lamps', quiet);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('stopping', () => {
  it('goes in reverse order, also past what fails', async () => {
    const [service, stopped] = [boot(), [] as string[]];
    service.onStop('store', () => void stopped.push(`store ${service.stopping.aborted}`));
    service.onStop('broker', () => Promise.reject(new Error('gone already')));
    service.onStop('relay', () => void stopped.push('relay'));
    await service.stop();
    await service.stop();
    expect(stopped).toEqual(['relay', 'store true']);
  });

  it('lets a request under way finish, and takes no new one', async () => {
    const service = boot();
    const begun = Promise.withResolvers<void>();
    const slow = publicRoute({
      method: 'get',
      path: '/slow',
      reason: 'a test',
      summary: 'Slow',
      output: z.string(),
      handler: () => {
        begun.resolve();
        return pause(300).then(() => 'done');
      },
    });
    const verifier = { verify: () => Promise.reject(new Error('unused')) };
    const ready = async () => ({ parts: {} });
    const app = buildApp({ name: 'lamps', routes: [slow], verifier, ready, metrics: service.metrics });
    const port = await listen(service, app, 0);
    const answer = fetch(`http://localhost:${port}/slow`).then((response) => response.json());
    await begun.promise;
    const before = performance.now();
    await service.stop();
    expect(performance.now() - before).toBeLessThan(1_500);
    expect(await answer).toBe('done');
    await expect(fetch(`http://localhost:${port}/slow`)).rejects.toThrow();
  });

  it('ends a kept connection with an answer, not under a request', async () => {
    const service = boot();
    const verifier = { verify: () => Promise.reject(new Error('unused')) };
    const ready = async () => ({ parts: {} });
    const app = buildApp({ name: 'lamps', routes: [], verifier, ready, metrics: service.metrics });
    const port = await listen(service, app, 0);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<string | undefined>((resolve, reject) => {
        get({ port, path: '/health/live', agent }, (answer) => {
          answer.resume().once('end', () => resolve(answer.headers.connection));
        }).once('error', reject);
      });
    expect(await ask()).toBe('keep-alive');
    const stopped = service.stop();
    await pause(200);
    expect(await ask()).toBe('close');
    await stopped;
  });

  it('refuses to listen with an undeclared route, and on a port that is taken', async () => {
    const service = boot();
    const verifier = { verify: () => Promise.reject(new Error('unused')) };
    const make = () =>
      buildApp({
        name: 'lamps',
        routes: [],
        verifier,
        ready: async () => ({ parts: {} }),
        metrics: service.metrics,
      });
    const port = await listen(service, make(), 0);
    await expect(listen(service, make(), port)).rejects.toThrow('EADDRINUSE');
    const leaky = make();
    leaky.get('/all', (_request, response) => void response.end());
    await expect(listen(service, leaky, 0)).rejects.toThrow('the route /all was not declared');
    await service.stop();
  });
});

describe('timed work', () => {
  it('comes again and again with the clock it was given, never twice at once, and ends with the service', async () => {
    const service = boot();
    let [running, most, times] = [0, 0, 0];
    const told: Date[] = [];
    const sweep = every(
      service,
      5,
      'count',
      async (now) => {
        most = Math.max(most, ++running);
        times++;
        told.push(now);
        await pause(15);
        running--;
      },
      () => new Date(7),
    );
    await Promise.all([sweep.now(), sweep.now(), pause(150)]);
    await service.stop();
    expect([most, running]).toEqual([1, 0]);
    expect(times).toBeGreaterThan(3);
    expect(told.every((now) => now.getTime() === 7)).toBe(true);
    const before = times;
    await sweep.now();
    await pause(50);
    expect(times).toBe(before);
  });

  it('goes on after a failure', async () => {
    const service = boot();
    let times = 0;
    const sweep = every(service, 5, 'fails', async () => {
      times++;
      throw new Error('the database is away');
    });
    await sweep.now();
    await pause(60);
    expect(times).toBeGreaterThan(2);
    await service.stop();
  });
});

describe('readiness', () => {
  const well = {
    ping: async () => undefined,
    healthy: async () => true,
    ready: () => ({ ok: true, detail: 'reading' }),
  };
  const states = async (part: Partial<typeof well>) => {
    const one = { ...well, ...part };
    const report = await readiness({ store: one, broker: one, consumers: new Map([['facts', one]]) });
    return Object.values(report.parts).map(({ state }) => state);
  };

  it.each<[string, Partial<typeof well>, string[]]>([
    ['all is well', {}, ['ok', 'ok', 'ok']],
    ['the database is away', { ping: () => Promise.reject(new Error()) }, ['down', 'ok', 'ok']],
    ['the database says nothing', { ping: () => new Promise(() => undefined) }, ['down', 'ok', 'ok']],
    ['the broker is away', { healthy: async () => false }, ['ok', 'degraded', 'ok']],
    ['the broker says nothing', { healthy: () => new Promise(() => undefined) }, ['ok', 'degraded', 'ok']],
    ['a consumer stands still', { ready: () => ({ ok: false, detail: 'paused' }) }, ['ok', 'ok', 'degraded']],
  ])('when %s', async (_, part, expected) => {
    expect(await states(part)).toEqual(expected);
  });
});

describe('waiting for what a start needs', () => {
  it('tries again until it is there', async () => {
    let tries = 0;
    const attempt = async () => (++tries > 1 ? 'there' : Promise.reject(new Error('ECONNREFUSED')));
    expect(await whenReachable('MongoDB', attempt, boot())).toBe('there');
  });

  it('gives up by name, and at once when the service is to stop', async () => {
    const away = () => Promise.reject(new Error('ECONNREFUSED'));
    await expect(whenReachable('Kafka at a:1', away, { ...boot(), patienceMs: 0 })).rejects.toThrow(
      "Kafka at a:1 can't be reached after 0 s",
    );
    const service = boot();
    const waiting = whenReachable('Kafka', away, service);
    await service.stop();
    await expect(waiting).rejects.toThrow(Unreachable);
  });
});
