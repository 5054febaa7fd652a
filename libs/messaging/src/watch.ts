import type { MessagingMetrics } from './hooks.ts';
import { pause } from './patience.ts';
import type { Broker, Membership, Position } from './port.ts';
import { type Worker, placeName } from './worker.ts';

export interface Watched {
  readonly broker: Broker;
  readonly group: string;
  readonly topics: readonly string[];
  readonly member: Membership;
  readonly worker: Worker;
  readonly metrics: MessagingMetrics;
  readonly watchMs: number;
  readonly signal: AbortSignal;
}

/** A client may look alive and fetch nothing after a rebalance (kafkajs#1720): so many looks without progress, and it joins anew. */
const looksBeforeRestart = 3;

/** Counts the lag, and restarts a membership that holds a partition with unread messages and doesn't move. */
export function watchProgress({
  broker,
  group,
  topics,
  member,
  worker,
  metrics,
  watchMs,
  signal,
}: Watched): void {
  let last = '';
  let still = 0;
  const look = async (): Promise<void> => {
    const positions = await broker.positions(topics, group);
    const next = (at: Position): number =>
      Math.max(at.low, at.committed ?? 0, worker.reached.get(placeName(at)) ?? 0);
    for (const topic of topics) {
      const behind = positions
        .filter((at) => at.topic === topic)
        .map((at) => at.high - (at.committed ?? at.low));
      metrics.lag(
        group,
        topic,
        behind.reduce((sum, lag) => sum + Math.max(0, lag), 0),
      );
    }
    const held = new Set(member.assigned()?.map(placeName));
    const waiting = positions.filter(
      (at) => held.has(placeName(at)) && !worker.failing.has(placeName(at)) && next(at) < at.high,
    );
    const now = waiting.map((at) => `${placeName(at)}@${next(at)}`).join();
    still = now !== '' && now === last && worker.inHand === 0 ? still + 1 : 0;
    last = now;
    if (still < looksBeforeRestart) return;
    still = 0;
    member.restart(`no progress at ${now}`);
  };
  const watching = async (): Promise<void> => {
    for (;;) {
      await pause(watchMs, signal);
      if (signal.aborted) return;
      await look().catch((error: unknown) =>
        broker.logger.debug({ err: error, group }, 'could not look at the lag'),
      );
    }
  };
  void watching();
}
