import type { WireMessage } from '@firegrid/contracts';
import type { OutboxSource, PendingAggregate } from './outbox.ts';
import { backoff, insist, pause, unlessSooner } from './patience.ts';
import type { Logger } from './port.ts';

export interface SourceRules {
  readonly pollMs: number;
  readonly batch: number;
  readonly signal: AbortSignal;
  readonly logger: Logger;
  readonly send: (messages: readonly WireMessage[]) => Promise<void>;
  readonly healthy: () => Promise<boolean>;
}

/** An aggregate the broker refuses, too large for instance, is tried again after so long; the others go on. */
const asideMs = 10_000;
/**
 * What is saved soon after a sending goes with the next: a request costs the broker, and an acknowledgment the store,
 * far more than one message more in it. The more were sent, the longer the next gather: it costs a quiet service nothing.
 */
const gatherMs = { each: 2, most: 50 };
const gatherSentMs = 100;

/** Publishes one outbox. While a batch is on its way the next is read and the former acknowledged. */
export class SourceRelay {
  readonly #source: OutboxSource;
  readonly #rules: SourceRules;
  /** Came with the bell: needn't be read. */
  readonly #fresh = new Map<string, PendingAggregate>();
  /** Ids of messages sent or on their way that a read may still find in the outbox. */
  readonly #inHand = new Set<string>();
  /** Aggregates the broker refused → when to try again. */
  readonly #aside = new Map<string, number>();
  #reading: Promise<PendingAggregate[]> | undefined;
  #unread = true;
  #nextPoll = 0;
  #sent: { id: string; messageIds: string[] }[] = [];
  #acknowledged: string[] = [];
  #acknowledging: Promise<void> | undefined;
  #wake: () => void = () => undefined;
  #enoughSent: () => void = () => undefined;

  constructor(source: OutboxSource, rules: SourceRules) {
    this.#source = source;
    this.#rules = rules;
    source.onPending((aggregate) => {
      if (aggregate && this.#fresh.size < rules.batch * 10) this.#fresh.set(aggregate.id, aggregate);
      else this.#unread = true;
      this.#wake();
    });
    rules.signal.addEventListener('abort', () => this.#wake());
  }

  nudge(): void {
    this.#unread = true;
    this.#wake();
  }

  /** Ends when the signal aborts, what was sent is acknowledged and nothing is read any more. */
  async run(): Promise<void> {
    const { signal, logger } = this.#rules;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.#publish();
        failures = 0;
      } catch (error) {
        this.#fresh.clear();
        this.#unread = true;
        const tell = failures === 0 ? 'warn' : 'debug';
        logger[tell]({ err: error, source: this.#source.name }, 'the relay waits: broker or store is away');
        await pause(backoff(failures++, 200, 5_000), signal);
      }
    }
    await this.#reading?.catch(() => undefined);
    await this.#acknowledging;
  }

  /** Until something fails or the signal aborts. */
  async #publish(): Promise<void> {
    const { signal, batch } = this.#rules;
    this.#reading = undefined;
    for (let soonest = 0; !signal.aborted;) {
      if (soonest > performance.now()) await pause(soonest - performance.now(), signal);
      const next = this.#take(await this.#found());
      if (next.length === 0) {
        if (!this.#due && this.#fresh.size === 0) await this.#idle();
        this.#readIfDue();
        continue;
      }
      soonest =
        next.length < batch ? performance.now() + Math.min(gatherMs.most, next.length * gatherMs.each) : 0;
      const sending = this.#send(next);
      this.#readIfDue();
      this.#acknowledge(await sending);
      if (this.#unacknowledged > batch * 2) await this.#acknowledging;
    }
  }

  get #due(): boolean {
    return this.#unread || Date.now() >= this.#nextPoll;
  }

  get #unacknowledged(): number {
    return this.#inHand.size - this.#acknowledged.length;
  }

  /** It is awaited in turn, or when all ends: until then its failure is nobody's. */
  #readIfDue(): void {
    this.#reading = this.#due ? this.#read() : undefined;
    this.#reading?.catch(() => undefined);
  }

  async #found(): Promise<PendingAggregate[]> {
    return (await this.#reading) ?? [];
  }

  async #read(): Promise<PendingAggregate[]> {
    // What was acknowledged before this read can't be in it; what is acknowledged while it runs may.
    for (const id of this.#acknowledged.splice(0)) this.#inHand.delete(id);
    this.#unread = false;
    this.#nextPoll = Date.now() + this.#rules.pollMs;
    const limit = this.#rules.batch + this.#unacknowledged + this.#aside.size;
    const found = await this.#source.pending(limit);
    if (found.length >= limit) this.#unread = true;
    return found;
  }

  /** The next batch: what was read, then what came with the bell, without what is in hand. */
  #take(found: readonly PendingAggregate[]): PendingAggregate[] {
    const now = Date.now();
    const candidates = [...found];
    for (const [id, aggregate] of this.#fresh) {
      if (candidates.length - found.length >= this.#rules.batch) break;
      this.#fresh.delete(id);
      candidates.push(aggregate);
    }
    const taken: PendingAggregate[] = [];
    for (const { id, messages } of candidates) {
      if ((this.#aside.get(id) ?? 0) > now) continue;
      this.#aside.delete(id);
      const unsent = messages.filter((message) => !this.#inHand.has(message.id));
      if (unsent.length === 0) continue;
      for (const message of unsent) this.#inHand.add(message.id);
      taken.push({ id, messages: unsent });
    }
    return taken;
  }

  /** @returns the aggregates the broker has. @throws when it is away */
  async #send(aggregates: readonly PendingAggregate[]): Promise<readonly PendingAggregate[]> {
    const { send, healthy, logger } = this.#rules;
    try {
      await send(aggregates.flatMap(({ messages }) => messages));
      return aggregates;
    } catch (error) {
      if (!(await healthy())) {
        this.#release(aggregates);
        throw error;
      }
    }
    // The broker is well and refuses something of the batch: find it, so that the others aren't kept.
    const accepted: PendingAggregate[] = [];
    for (const aggregate of aggregates) {
      try {
        await send(aggregate.messages);
        accepted.push(aggregate);
      } catch (error) {
        this.#release([aggregate]);
        this.#aside.set(aggregate.id, Date.now() + asideMs);
        const detail = { err: error, source: this.#source.name, aggregate: aggregate.id };
        logger.error(detail, 'the broker refuses the messages of an aggregate');
      }
    }
    return accepted;
  }

  #release(aggregates: readonly PendingAggregate[]): void {
    for (const { messages } of aggregates) for (const { id } of messages) this.#inHand.delete(id);
  }

  #acknowledge(aggregates: readonly PendingAggregate[]): void {
    for (const { id, messages } of aggregates) {
      this.#sent.push({ id, messageIds: messages.map((message) => message.id) });
    }
    if (this.#sent.length >= this.#rules.batch) this.#enoughSent();
    this.#acknowledging ??= this.#acknowledgeAll().finally(() => {
      this.#acknowledging = undefined;
    });
  }

  /** What was sent meanwhile is acknowledged together. What can't be is sent again by whoever reads it next. */
  async #acknowledgeAll(): Promise<void> {
    const { signal, logger, batch } = this.#rules;
    const failed = (error: unknown): void =>
      logger.warn(
        { err: error, source: this.#source.name },
        'published messages could not be acknowledged yet',
      );
    while (this.#sent.length > 0) {
      if (this.#sent.length < batch)
        await unlessSooner((enough) => (this.#enoughSent = enough), gatherSentMs, signal);
      const items = this.#sent;
      this.#sent = [];
      const attempt = async (): Promise<void> => this.#source.acknowledged(items);
      await (signal.aborted ? attempt().catch(failed) : insist(attempt, signal, failed));
      this.#acknowledged.push(...items.flatMap(({ messageIds }) => messageIds));
    }
  }

  async #idle(): Promise<void> {
    if (this.#rules.signal.aborted) return;
    await unlessSooner((wake) => (this.#wake = wake), this.#nextPoll - Date.now());
  }
}
