import type { WireMessage } from '@firegrid/contracts';
import type { OutboxSource, PendingAggregate } from '../src/index.ts';
import { pause } from '../src/patience.ts';

/** An outbox in memory, with the promises of the store's: what is acknowledged is gone, all else comes again. */
export class MemoryOutbox implements OutboxSource {
  readonly name = 'memory';
  /** How often it was read. */
  reads = 0;
  /** How long a read and an acknowledgment take. */
  slowMs = 0;
  /** How many acknowledgments are to fail. */
  failures = 0;
  /** How many reads are to fail. */
  unreadable = 0;
  readonly waiting = new Map<string, { id: string; messages: (WireMessage & { id: string })[] }>();
  #ring: (fresh: PendingAggregate | undefined) => void = () => undefined;

  /** Saves messages of an aggregate (the key), as a repository does. `rings` false: as another process would. */
  save(messages: readonly (WireMessage & { id: string })[], rings = true): void {
    for (const message of messages) {
      const there = this.waiting.get(message.key);
      if (there) there.messages.push(message);
      else this.waiting.set(message.key, { id: message.key, messages: [message] });
      if (rings) this.#ring(there ? undefined : { id: message.key, messages: [message] });
    }
  }

  async pending(limit: number): Promise<PendingAggregate[]> {
    this.reads += 1;
    if (this.unreadable > 0) {
      await pause(this.slowMs);
      this.unreadable -= 1;
      throw new Error('the store is away');
    }
    return [...this.waiting.values()]
      .slice(0, limit)
      .map(({ id, messages }) => ({ id, messages: [...messages] }));
  }

  async acknowledged(items: readonly { id: string; messageIds: readonly string[] }[]): Promise<void> {
    if (this.failures-- > 0) throw new Error('the store is away');
    if (this.slowMs > 0) await pause(this.slowMs);
    for (const { id, messageIds } of items) {
      const aggregate = this.waiting.get(id);
      if (!aggregate) continue;
      aggregate.messages = aggregate.messages.filter((message) => !messageIds.includes(message.id));
      if (aggregate.messages.length === 0) this.waiting.delete(id);
    }
  }

  async oldestPendingSince(): Promise<Date | undefined> {
    return this.waiting.size > 0 ? new Date() : undefined;
  }

  onPending(listener: (fresh: PendingAggregate | undefined) => void): void {
    this.#ring = listener;
  }
}
