import { randomUUID } from 'node:crypto';
import type { Topic } from '@firegrid/contracts';
import { type ConsumerOptions, type Consumer, dieLoud, readiness, settings } from './consumer.ts';
import { type EventHandler, on } from './handlers.ts';
import { insist, pause } from './patience.ts';
import type { Membership } from './port.ts';
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
 * Every process sees every event: a group of its own without committed offsets, read anew at each start. What can't be
 * handled is logged and left: another process, or the next start, sees it again.
 */
export function broadcast<T extends Topic>(options: BroadcastOptions<T>): Broadcast {
  const { broker, topic, handler, from = 'beginning' } = options;
  const group = `broadcast.${topic.name}.${randomUUID()}`;
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
    const target = from === 'now' ? [] : await broker.positions([topic.name]);
    if (signal.aborted) return;
    const work = worker.work.bind(worker);
    const crashed = options.onCrash ?? dieLoud;
    const joined = broker.subscribe({ group, topics: [topic.name], from, commit: false, work, crashed });
    member = joined;
    const behind = (): boolean =>
      target.some((at) => at.high > at.low && (worker.reached.get(placeName(at)) ?? 0) < at.high);
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
