import { backoff, pause } from './patience.ts';
import type { Incoming } from './port.ts';

/** The messages of one key, in order. `next` is the one that has to succeed before the others. */
interface Lane {
  readonly messages: Incoming[];
  next: number;
  tries: number;
}

export interface LaneRules {
  /** Keys worked at once. */
  readonly concurrency: number;
  /** From the first failure on, how long the batch may be kept in hand for tries again, in milliseconds. */
  readonly holdMs: number;
  /** False: one try each, for a partition that is already known to fail. */
  readonly again: boolean;
  readonly signal: AbortSignal;
}

/**
 * Works a batch: one key's messages in order, different keys side by side. A failing key waits for its next try
 * without keeping the others.
 * @param attempt rejects when the message should be tried again; `tries` are those before
 * @returns the messages that are not done, and why the last one failed
 */
export async function throughLanes(
  messages: readonly Incoming[],
  attempt: (message: Incoming, tries: number) => Promise<void>,
  { concurrency, holdMs, again, signal }: LaneRules,
): Promise<{ left: Incoming[]; reason: unknown }> {
  let lanes = intoLanes(messages);
  let deadline = Infinity;
  let reason: unknown;

  const drive = async (lane: Lane, failed: Lane[]): Promise<void> => {
    while (lane.next < lane.messages.length) {
      if (signal.aborted || Date.now() > deadline) return void failed.push(lane);
      try {
        await attempt(lane.messages[lane.next] as Incoming, lane.tries);
        lane.next += 1;
        lane.tries = 0;
      } catch (error) {
        lane.tries += 1;
        reason = error;
        deadline = Math.min(deadline, Date.now() + holdMs);
        return void failed.push(lane);
      }
    }
  };

  for (let round = 0; ; round += 1) {
    const failed: Lane[] = [];
    const queue = lanes.values();
    const driver = async (): Promise<void> => {
      for (const lane of queue) await drive(lane, failed);
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, lanes.length) }, driver));
    lanes = failed;
    const wait = backoff(round, 50, 1_000);
    if (lanes.length === 0 || !again || signal.aborted || Date.now() + wait > deadline) break;
    await pause(wait, signal);
  }
  return { left: lanes.flatMap((lane) => lane.messages.slice(lane.next)), reason };
}

function intoLanes(messages: readonly Incoming[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const message of messages) {
    const lane = lanes.get(message.key);
    if (lane) lane.messages.push(message);
    else lanes.set(message.key, { messages: [message], next: 0, tries: 0 });
  }
  return [...lanes.values()];
}
