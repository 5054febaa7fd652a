import { randomUUID } from 'node:crypto';
import type { Consumer, ConsumerGroupJoinEvent, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { backoff, pause } from '../patience.ts';
import type { Incoming, Logger, Membership, Place, Subscription } from '../port.ts';
import { isOutage } from './faults.ts';

const heartbeatMs = 3_000;
/** How long the partitions of a killed process wait for another, and those of a restarted broker for their old members. */
const sessionMs = 10_000;
/**
 * Offsets are committed together so often: kafkajs asks the broker after each batch of each partition, which costs more
 * than handling it. What a crash leaves uncommitted is handled again, as handlers bear anyway.
 */
const commitMs = 200;
/** Leaving must not take longer than a stop may. */
const leaveMs = 10_000;
/** Who was a member for so long, in ms, had joined well: the next fault is another story. */
const joinedWellMs = 60_000;
/** Joining again mends most faults, also of those kafkajs gives up on; what it did not mend so often in a row, it will not. */
const mostFaults = 10;

export interface Joining {
  readonly kafka: Kafka;
  readonly prefix: string;
  readonly logger: Logger;
  readonly subscription: Subscription;
  /** Between one joining and the next, in ms: each is twice as long as the one before. */
  readonly pauses?: { readonly first: number; readonly most: number };
}

/**
 * One membership outlives many kafkajs consumers: each crash ends one and begins another here, because the restart
 * inside kafkajs may come after a stop, or not at all (#885, #1443, #1720).
 */
export function join({ kafka, prefix, logger, subscription, pauses }: Joining): Membership {
  const { group, topics, startAt } = subscription;
  const { first, most } = pauses ?? { first: 200, most: 5_000 };
  const stopping = new AbortController();
  let assigned: Place[] | undefined;
  let endSession: (error?: Error) => void = () => undefined;

  /** @returns why it ended, unless it was stopped */
  const session = async (): Promise<Error | undefined> => {
    const consumer = kafka.consumer({
      // Nobody shares the work of a group without offsets, a former self that the broker still waits for included.
      groupId: prefix + group + (startAt ? `.${randomUUID()}` : ''),
      sessionTimeout: sessionMs,
      heartbeatInterval: heartbeatMs,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 1_000,
        retries: 5,
        restartOnFailure: async () => false,
      },
    });
    const ended = new Promise<Error | undefined>((resolve) => (endSession = resolve));
    const desk = new Desk(subscription, prefix, stopping.signal);
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }: ConsumerGroupJoinEvent) => {
      assigned = Object.entries(payload.memberAssignment).flatMap(([topic, partitions]) =>
        partitions.map((partition) => ({ topic: topic.slice(prefix.length), partition })),
      );
      for (const place of startAt ? assigned : []) {
        consumer.seek({ ...place, topic: prefix + place.topic, offset: String(startAt?.(place)) });
      }
      desk.joined();
    });
    consumer.on(consumer.events.CRASH, ({ payload: { error } }) => endSession(error));
    try {
      await consumer.connect();
      await consumer.subscribe({
        topics: topics.map((topic) => prefix + topic),
        fromBeginning: true,
      });
      // As many at once as there can be: kafkajs fetches again only when all of a fetch is done.
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 64,
        eachBatch: (payload) => desk.serve(payload),
      });
      const error = await ended;
      if (error) logger.warn({ err: error, group }, 'a consumer lost its group; it joins again');
      return error;
    } finally {
      assigned = undefined;
      desk.close();
      await leave(consumer, desk);
    }
  };

  const running = (async (): Promise<void> => {
    let faults = 0;
    for (let tries = 0; !stopping.signal.aborted; tries += 1) {
      const began = Date.now();
      const fault = await session().catch((error: unknown) => {
        const told = tries === 0 ? 'warn' : 'debug';
        logger[told]({ err: error, group }, 'a consumer could not join its group yet');
        return undefined;
      });
      if (Date.now() - began > joinedWellMs) tries = faults = 0;
      faults = fault && !isOutage(fault) ? faults + 1 : 0;
      if (fault && faults > mostFaults) {
        logger.error({ err: fault, group }, 'a consumer crashed for good');
        return subscription.crashed(fault);
      }
      await pause(backoff(tries, first, most), stopping.signal);
    }
  })();

  return {
    assigned: () => assigned,
    restart: (reason) => endSession(new Error(reason)),
    async stop() {
      stopping.abort();
      endSession();
      await running;
    },
  };
}

/** Disconnecting finishes the batches in hand, and the desk commits them; a broker that is away must not hold it up for ever. */
async function leave(consumer: Consumer, desk: Desk): Promise<void> {
  const waited = new AbortController();
  const left = desk
    .commit()
    .then(() => consumer.disconnect())
    .catch(() => undefined);
  await Promise.race([left, pause(leaveMs, waited.signal)]);
  waited.abort();
}

/** Serves the batches of one kafkajs consumer, generation by generation. */
class Desk {
  readonly #subscription: Subscription;
  readonly #prefix: string;
  readonly #stopping: AbortSignal;
  readonly #pauses = new Set<NodeJS.Timeout>();
  #generation = new AbortController();
  #uncommitted: EachBatchPayload | undefined;
  #committing: NodeJS.Timeout | undefined;

  constructor(subscription: Subscription, prefix: string, stopping: AbortSignal) {
    this.#subscription = subscription;
    this.#prefix = prefix;
    this.#stopping = stopping;
  }

  joined(): void {
    this.#generation.abort();
    this.#generation = new AbortController();
  }

  async serve(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const generation = this.#generation;
    // Fetched for a generation that is over: another member may have it already (#1764).
    if (generation.signal.aborted) throw generation.signal.reason;
    if (payload.isStale() || this.#stopping.aborted) return;
    const lost = (error: unknown): void => generation.abort(error);
    const beat = (): void => void payload.heartbeat().catch(lost);
    // Goes on while handlers work, as kafkajs beats only between batches (#447, #1083); it sends one when one is due.
    const beating = setInterval(beat, heartbeatMs / 3);
    try {
      const messages = batch.messages.map(incoming);
      const place = { topic: batch.topic.slice(this.#prefix.length), partition: batch.partition };
      const signal = AbortSignal.any([this.#stopping, generation.signal]);
      const { done, pauseMs } = await this.#subscription.work({ ...place, messages }, signal);
      // kafkajs commits the offset after the one resolved (#540).
      if (done > Number(batch.firstOffset())) {
        payload.resolveOffset(String(done - 1));
        this.#commitSoon(payload, lost);
      }
      if (pauseMs !== undefined) this.#pause(payload.pause(), pauseMs);
    } finally {
      clearInterval(beating);
    }
    // Whoever reads on begins where this ended.
    if (generation.signal.aborted || this.#stopping.aborted) await this.commit();
    if (generation.signal.aborted) throw generation.signal.reason;
  }

  /** What was finished since the last time. Never rejects. */
  async commit(lost: (error: unknown) => void = () => undefined): Promise<void> {
    const payload = this.#uncommitted;
    clearTimeout(this.#committing);
    this.#committing = this.#uncommitted = undefined;
    try {
      await payload?.commitOffsetsIfNecessary(payload.uncommittedOffsets());
    } catch (error) {
      lost(error);
    }
  }

  #commitSoon(payload: EachBatchPayload, lost: (error: unknown) => void): void {
    if (this.#subscription.startAt) return;
    this.#uncommitted = payload;
    this.#committing ??= setTimeout(() => void this.commit(lost), commitMs);
  }

  close(): void {
    this.#generation.abort();
    for (const timer of this.#pauses) clearTimeout(timer);
  }

  #pause(resume: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#pauses.delete(timer);
      resume();
    }, ms);
    this.#pauses.add(timer);
  }
}

function incoming({ key, value, headers, offset }: KafkaMessage): Incoming {
  const read: Record<string, string> = {};
  for (const name in headers) read[name] = String(headers[name]);
  return { key: String(key ?? ''), headers: read, value: value ?? Buffer.alloc(0), offset: Number(offset) };
}
