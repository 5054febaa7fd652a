import { isDead } from './dead-letters.ts';
import type { Handler } from './handlers.ts';
import type { MessagingMetrics, Trace } from './hooks.ts';
import { throughLanes } from './lanes.ts';
import { backoff } from './patience.ts';
import type { Batch, Incoming, Logger, Outcome, Place } from './port.ts';

/** A partition with a message that keeps failing. */
export interface Failing extends Place {
  readonly since: Date;
  readonly reason: string;
  /** How often it was paused. */
  readonly pauses: number;
  /** Offsets after the failing message that were handled already: not handled again when they are delivered again. */
  readonly handled: ReadonlySet<number>;
}

export interface WorkerOptions {
  readonly group: string;
  /** By the name of the topic read, retry topics included. */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly logger: Logger;
  readonly metrics: MessagingMetrics;
  readonly trace?: Trace | undefined;
  readonly concurrency: number;
  readonly holdMs: number;
  /** Puts a message aside that can't be handled; rejects when that failed. */
  bury(message: Incoming, place: Place, handler: Handler, error: unknown): Promise<void>;
  readonly onPaused?: ((failing: Failing) => void) | undefined;
}

/** Pauses begin short, for a store that restarts, and stay below the ten seconds other keys may be held up. */
const pauseMs = (pauses: number): number => backoff(pauses, 1_000, 8_000);

export const placeName = ({ topic, partition }: Place): string => `${topic}/${partition}`;

/** Handles the batches of one group, and knows what is in hand, failing and done in each partition. */
export class Worker {
  /** By `placeName`. */
  readonly failing = new Map<string, Failing>();
  /** The offset to go on from, by `placeName`. */
  readonly reached = new Map<string, number>();
  inHand = 0;
  readonly #options: WorkerOptions;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  async work(batch: Batch, signal: AbortSignal): Promise<Outcome> {
    this.inHand += 1;
    try {
      const handler = this.#options.handlers.get(batch.topic);
      const outcome = handler ? await this.#handle(batch, handler, signal) : { done: end(batch.messages) };
      this.reached.set(placeName(batch), outcome.done);
      return outcome;
    } finally {
      this.inHand -= 1;
    }
  }

  async #handle(batch: Batch, handler: Handler, signal: AbortSignal): Promise<Outcome> {
    const { concurrency, holdMs, metrics, group } = this.#options;
    const place: Place = { topic: batch.topic, partition: batch.partition };
    const before = this.failing.get(placeName(batch));
    const messages = before
      ? batch.messages.filter((message) => !before.handled.has(message.offset))
      : batch.messages;
    const allAtOnce = await this.#allAtOnce(messages, place, handler);
    const { left, reason } = allAtOnce
      ? { left: [], reason: undefined }
      : await throughLanes(messages, (message, tries) => this.#one(message, tries, place, handler), {
          concurrency,
          holdMs,
          again: before === undefined,
          signal,
        });
    metrics.consumed(group, handler.topic.name, messages.length - left.length);
    if (left.length === 0) {
      if (this.failing.delete(placeName(batch))) this.#toldPaused();
      return { done: end(batch.messages) };
    }
    const done = left.reduce((least, { offset }) => Math.min(least, offset), Infinity);
    // Told to stop: whoever goes on begins with fresh tries.
    if (reason === undefined || signal.aborted) return { done };
    return { done, pauseMs: this.#pause(batch, done, left, reason) };
  }

  async #allAtOnce(messages: readonly Incoming[], place: Place, handler: Handler): Promise<boolean> {
    if (!handler.all || messages.length === 0) return false;
    try {
      await handler.all(messages, place);
      return true;
    } catch (error) {
      this.#failed(error, place, handler);
      return false;
    }
  }

  async #one(message: Incoming, tries: number, place: Place, handler: Handler): Promise<void> {
    const { trace } = this.#options;
    const handle = (): Promise<void> => handler.one(message, place);
    try {
      await (trace ? trace.extract(message.headers, handle) : handle());
    } catch (error) {
      if (isDead(error, tries)) return this.#options.bury(message, place, handler, error);
      this.#failed(error, { ...place, offset: message.offset, tries }, handler);
      throw error;
    }
  }

  #failed(error: unknown, where: object, handler: Handler): void {
    const { logger, metrics, group } = this.#options;
    metrics.retried(group, handler.topic.name);
    logger.warn({ err: error, group, ...where }, 'a handler failed; it will be tried again');
  }

  #pause(batch: Batch, done: number, left: readonly Incoming[], reason: unknown): number {
    const { topic, partition } = batch;
    const before = this.failing.get(placeName(batch));
    const undone = new Set(left.map(({ offset }) => offset));
    const handled = batch.messages.map(({ offset }) => offset).filter((at) => at > done && !undone.has(at));
    const failing: Failing = {
      topic,
      partition,
      since: before?.since ?? new Date(),
      reason: reason instanceof Error ? reason.message : String(reason),
      pauses: (before?.pauses ?? 0) + 1,
      handled: new Set(handled),
    };
    this.failing.set(placeName(batch), failing);
    this.#toldPaused();
    this.#options.onPaused?.(failing);
    const detail = { group: this.#options.group, topic, partition, offset: done, reason: failing.reason };
    this.#options.logger.error(detail, 'a message keeps failing; its partition is paused');
    return pauseMs(failing.pauses - 1);
  }

  #toldPaused(): void {
    this.#options.metrics.paused(this.#options.group, this.failing.size);
  }
}

const end = (messages: readonly Incoming[]): number => (messages.at(-1)?.offset ?? -1) + 1;
