import type { Topic } from '@firegrid/contracts';
import { type ConsumerOptions, type Consumer, dieLoud, readiness, settings } from './consumer.ts';
import { type EventHandler, on } from './handlers.ts';
import { insist, pause } from './patience.ts';
import type { Membership, Place } from './port.ts';
import { Worker, placeName } from './worker.ts';

export interface BroadcastOptions<T extends Topic> extends Omit<
  ConsumerOptions,
  'group' | 'handlers' | 'watchMs'
> {
  readonly topic: T;
  readonly handler: EventHandler<T>;
  /** 'now' for those who only pass on what happens. */
  readonly from?: 'beginning' | 'now';
}

export interface Broadcast extends Consumer {
  /** Resolves when everything published before the start was handled (from 'now': when it listens), or it was stopped. */
  readonly caughtUp: Promise<void>;
}

/**
 * Every process sees every event, none of them twice in its life but after a failure. No offsets are kept: each start
 * reads anew. What can't be handled is logged and left.
 */
export function broadcast<T extends Topic>(options: BroadcastOptions<T>): Broadcast {
  const { broker, topic, handler, from = 'beginning' } = options;
  const group = `broadcast.${topic.name}`;
  const stopping = new AbortController();
  const { signal } = stopping;
  const worker = new Worker({
    ...settings({ ...options, group }),
    handlers: new Map([[topic.name, on(topic, handler)]]),
    bury: async (message, place, _handler, error) =>
      broker.logger.error({ err: error, ...place, offset: message.offset }, 'a broadcast event was left out'),
  });
  let member: Membership | undefined;
  let caughtUp = false;

  const away = (error: unknown): void =>
    broker.logger.warn({ err: error, topic: topic.name }, 'a broadcast could not start yet');
  const start = async (): Promise<void> => {
    await broker.ensureTopics([topic]);
    const positions = await broker.positions([topic.name]);
    const first = new Map(positions.map((at) => [placeName(at), from === 'now' ? at.high : at.low]));
    const reached = (place: Place): number =>
      worker.reached.get(placeName(place)) ?? first.get(placeName(place)) ?? 0;
    if (signal.aborted) return;
    const joined = broker.subscribe({
      group,
      topics: [topic.name],
      startAt: reached,
      work: (batch, stop) => worker.work(batch, stop),
      crashed: options.onCrash ?? dieLoud,
    });
    member = joined;
    const behind = (): boolean => positions.some((at) => reached(at) < at.high);
    while (!signal.aborted && (joined.assigned() === undefined || behind())) await pause(20, signal);
    caughtUp = true;
  };
  const started = insist(start, signal, away);

  return {
    caughtUp: started,
    async stop() {
      stopping.abort();
      await started;
      await member?.stop();
    },
    ready: () =>
      caughtUp ? readiness(group, member, worker) : { ok: false, detail: `${topic.name}: still catching up` },
  };
}
