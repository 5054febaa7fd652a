import { expect, it } from '@jest/globals';
import { quiet } from '../test/quiet.ts';
import { until } from '../test/world.ts';
import { noMetrics } from './hooks.ts';
import { pause } from './patience.ts';
import type { Broker, Position } from './port.ts';
import { watchProgress } from './watch.ts';
import { Worker } from './worker.ts';

/** Watches a member of one partition that never moves; the positions are what the broker would answer. */
function watching(position: Partial<Position>, busy = false) {
  const restarts: string[] = [];
  const lags: number[] = [];
  const stop = new AbortController();
  const place = { topic: 't', partition: 0 };
  const broker = { logger: quiet, positions: async () => [{ ...place, low: 0, high: 10, ...position }] };
  const worker = new Worker({
    group: 'g',
    handlers: new Map(),
    logger: quiet,
    metrics: noMetrics,
    concurrency: 1,
    holdMs: 1,
    bury: async () => undefined,
  });
  worker.inHand = busy ? 1 : 0;
  watchProgress({
    broker: broker as unknown as Broker,
    group: 'g',
    topics: ['t'],
    member: {
      assigned: () => [place],
      restart: (reason) => restarts.push(reason),
      stop: async () => undefined,
    },
    worker,
    metrics: { ...noMetrics, lag: (_group, _topic, messages) => lags.push(messages) },
    watchMs: 5,
    signal: stop.signal,
  });
  return { restarts, lags, stop: () => stop.abort() };
}

it('restarts a membership that has unread messages and does not move', async () => {
  const { restarts, lags, stop } = watching({ committed: 4 });
  await until(
    'it is restarted',
    () => restarts.length,
    (count) => count > 0,
    2_000,
  );
  stop();
  expect([restarts[0], lags[0]]).toEqual(['no progress at t/0@4', 6]);
});

it.each([
  ['has read all', { committed: 10 }, false],
  ['works on a batch', { committed: 4 }, true],
])('lets one alone that %s', async (_, position, busy) => {
  const { restarts, lags, stop } = watching(position, busy);
  await until(
    'it was looked at often',
    () => lags.length,
    (count) => count > 8,
  );
  stop();
  await pause(10);
  expect(restarts).toEqual([]);
});
