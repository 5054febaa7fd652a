import type { WireMessage } from '@firegrid/contracts';

/** An aggregate with unpublished messages, in the order they must be published. Message ids are unique in a source. */
export interface PendingAggregate {
  readonly id: string;
  readonly messages: readonly (WireMessage & { readonly id: string })[];
}

/** What the relay needs of a store. */
export interface OutboxSource {
  readonly name: string;
  /** The longest waiting first. */
  pending(limit: number): Promise<PendingAggregate[]>;
  /** Takes published messages out; safe to repeat. */
  acknowledged(
    items: readonly { readonly id: string; readonly messageIds: readonly string[] }[],
  ): Promise<void>;
  oldestPendingSince(): Promise<Date | undefined>;
  /**
   * Tells of each save that left messages: with them, where nothing else of the aggregate waits; with undefined, where
   * `pending` must be asked to have all in order.
   */
  onPending(listener: (fresh: PendingAggregate | undefined) => void): void;
}
