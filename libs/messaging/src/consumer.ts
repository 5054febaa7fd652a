import { buried, retryTopic, sideTopics } from './dead-letters.ts';
import type { Handler } from './handlers.ts';
import { type MessagingMetrics, type Readiness, type Trace, noMetrics } from './hooks.ts';
import { insist } from './patience.ts';
import type { Broker, Membership } from './port.ts';
import { watchProgress } from './watch.ts';
import { type Failing, Worker, placeName } from './worker.ts';

export interface ConsumerOptions {
  readonly broker: Broker;
  /** One group, one read model or one set of reactions; its members share the partitions. */
  readonly group: string;
  readonly handlers: readonly Handler[];
  /** Keys of one partition handled at once. */
  readonly concurrency?: number;
  /** How long a failing message is tried again before its partition pauses, in milliseconds; below ten seconds. */
  readonly holdMs?: number;
  /** Milliseconds between two looks at lag and progress. */
  readonly watchMs?: number;
  readonly metrics?: MessagingMetrics;
  readonly trace?: Trace;
  readonly onPaused?: (failing: Failing) => void;
  /** A fault that joining again did not mend. By default it ends the process: a live process that reads nothing helps nobody. */
  readonly onCrash?: (error: Error) => void;
}

export interface Consumer {
  /** Finishes and commits the messages in hand, then leaves the group. */
  stop(): Promise<void>;
  /** Not ok while it is no member of its group, or a partition is paused: the detail says which and why. */
  ready(): Readiness;
}

/**
 * Handles the events of topics, each at least once, in the order of its key. Starts in the background and survives the
 * broker's absence. DomainError and Undecodable go to the dead letters; anything else is tried until it succeeds.
 * @throws Error when two handlers want the same topic: each would need a group of its own
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  const { broker, group, handlers, metrics = noMetrics, watchMs = 15_000 } = options;
  const stopping = new AbortController();
  const topics = handlers.flatMap(({ topic }) => [topic, ...sideTopics(topic.name, group)]);
  const byTopic = new Map(
    handlers.flatMap((handler) => [
      [handler.topic.name, handler],
      [retryTopic(handler.topic.name, group), handler],
    ]),
  );
  if (byTopic.size < handlers.length * 2) throw new Error(`group ${group} has two handlers for one topic`);
  const worker = new Worker({
    ...settings(options),
    handlers: byTopic,
    async bury(message, place, handler, error) {
      await broker.send([buried(message, { topic: handler.topic.name, place, group, error })]);
      metrics.deadLettered(group, handler.topic.name);
      broker.logger.warn({ err: error, group, ...place, offset: message.offset }, 'put to the dead letters');
    },
  });

  let member: Membership | undefined;
  const away = (error: unknown): void =>
    broker.logger.warn({ err: error, group }, 'the topics of a consumer could not be made yet');
  const started = insist(() => broker.ensureTopics(topics), stopping.signal, away).then(() => {
    if (stopping.signal.aborted) return;
    member = broker.subscribe({
      group,
      topics: [...byTopic.keys()],
      work: (batch, signal) => worker.work(batch, signal),
      crashed: options.onCrash ?? dieLoud,
    });
    watchProgress({
      broker,
      group,
      topics: [...byTopic.keys()],
      member,
      worker,
      metrics,
      watchMs,
      signal: stopping.signal,
    });
  });

  return {
    async stop() {
      stopping.abort();
      await started;
      await member?.stop();
    },
    ready: () => readiness(group, member, worker),
  };
}

/** What a worker takes over from its consumer, with the defaults. */
export const settings = (options: Omit<ConsumerOptions, 'handlers'>) => ({
  group: options.group,
  logger: options.broker.logger,
  metrics: options.metrics ?? noMetrics,
  trace: options.trace,
  concurrency: options.concurrency ?? 16,
  holdMs: options.holdMs ?? 5_000,
  onPaused: options.onPaused,
});

export function readiness(group: string, member: Membership | undefined, worker: Worker): Readiness {
  const assigned = member?.assigned();
  if (!assigned) return { ok: false, detail: `${group}: waiting to join its group` };
  const paused = assigned.flatMap((place) => worker.failing.get(placeName(place)) ?? []);
  if (paused.length === 0) return { ok: true, detail: `${group}: reading ${assigned.length} partitions` };
  const told = paused.map((at) => `${placeName(at)} since ${at.since.toISOString()} (${at.reason})`);
  return { ok: false, detail: `${group}: paused ${told.join(', ')}` };
}

/** Thrown outside every promise, so that the process ends as it does on any uncaught error. */
export function dieLoud(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
