import type { WireMessage } from '@firegrid/contracts';
import { type MessagingMetrics, type Trace, noMetrics } from './hooks.ts';
import type { OutboxSource } from './outbox.ts';
import { insist } from './patience.ts';
import type { Broker, TopicSpec } from './port.ts';
import { SourceRelay } from './source-relay.ts';

export interface RelayOptions {
  readonly broker: Broker;
  readonly sources: readonly OutboxSource[];
  /** Made before the first message is sent: the topics the service owns. */
  readonly topics?: readonly TopicSpec[];
  /** How often the outbox is asked for what no bell rang for, in milliseconds. */
  readonly pollMs?: number;
  /** Aggregates sent at once. */
  readonly batch?: number;
  readonly metrics?: MessagingMetrics;
  readonly trace?: Trace;
}

export interface Relay {
  /** Looks at once. */
  nudge(): void;
  /** Finishes and acknowledges what is being sent. */
  stop(): Promise<void>;
}

/** How often the age of the oldest message is measured. */
const ageMs = 5_000;

/**
 * Publishes what lies in outboxes: at least once, in version order per aggregate, also while other relays do the same.
 * Outlives any absence of the broker or the store; what it couldn't send or acknowledge it tries again.
 */
export function startRelay(options: RelayOptions): Relay {
  const { broker, sources, topics = [], pollMs = 1_000, batch = 500, metrics = noMetrics, trace } = options;
  const stopping = new AbortController();
  const send = async (messages: readonly WireMessage[]): Promise<void> => {
    await broker.send(trace ? messages.map((message) => traced(message, trace)) : messages);
    for (const [topic, count] of counted(messages)) metrics.published(topic, count);
  };
  const rules = {
    pollMs,
    batch,
    signal: stopping.signal,
    logger: broker.logger,
    send,
    healthy: () => broker.healthy(),
  };
  const relays = sources.map((source) => new SourceRelay(source, rules));

  const away = (error: unknown): void =>
    broker.logger.warn({ err: error }, 'the topics of a relay could not be made yet');
  const made = insist(() => broker.ensureTopics(topics), stopping.signal, away);
  const running = Promise.all(relays.map(async (relay) => made.then(() => relay.run())));

  const measure = async (source: OutboxSource): Promise<void> => {
    const since = await source.oldestPendingSince();
    metrics.outboxAge(source.name, since ? Math.max(0, Date.now() - since.getTime()) / 1_000 : 0);
  };
  const measuring = setInterval(() => {
    for (const source of sources)
      measure(source).catch((error: unknown) =>
        broker.logger.debug({ err: error }, 'could not measure the outbox'),
      );
  }, ageMs);

  return {
    nudge: () => relays.forEach((relay) => relay.nudge()),
    async stop() {
      clearInterval(measuring);
      stopping.abort();
      await running;
    },
  };
}

/** A message saved within a trace carries it already; the span of the save must not be lost to the relay's. */
function traced(message: WireMessage, trace: Trace): WireMessage {
  if (message.headers.traceparent) return message;
  const headers = { ...message.headers };
  trace.inject(headers);
  return { ...message, headers };
}

function counted(messages: readonly WireMessage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topic } of messages) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}
