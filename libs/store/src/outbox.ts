import type { mongo } from 'mongoose';
import { answered } from './answered.ts';
import type { AggregateDocument, OutboxMessage } from './documents.ts';

export interface PendingAggregate {
  readonly id: string;
  /** In the order they must be published. */
  readonly messages: readonly OutboxMessage[];
}

/**
 * Told after each save that left messages. With the messages where nothing else of this aggregate waits; with undefined
 * where earlier ones do, maybe in another process: then `pending` has all of them in order.
 */
export type PendingListener = (fresh: PendingAggregate | undefined) => void;

/** What the relay needs of a repository. */
export interface OutboxSource {
  /** The collection, for metrics. */
  readonly name: string;
  /** Aggregates with unpublished messages, the longest waiting first. */
  pending(limit: number): Promise<PendingAggregate[]>;
  /** Takes published messages out. Safe to repeat, and while new messages come. */
  acknowledged(
    items: readonly { readonly id: string; readonly messageIds: readonly string[] }[],
  ): Promise<void>;
  /** Since when the oldest message waits: its age is what to alert on. */
  oldestPendingSince(): Promise<Date | undefined>;
  /** One listener, the relay. */
  onPending(listener: PendingListener): void;
}

type Pending = Pick<AggregateDocument<unknown, object>, '_id' | 'outbox' | 'pendingSince'>;

/** Well within the five seconds by which a feed of changes waits for late writers. */
const stampedLateMs = 3_000;

/**
 * The instant of the last write, or now where messages are taken out long after it: the write may have been held up
 * between its stamp and its effect, and readers of the changes have passed that stamp. By the database's clock, since
 * this too may be held up.
 */
const changed = {
  $cond: [
    {
      $and: [
        { $gt: [{ $size: '$outbox' }, 0] },
        { $gt: [{ $subtract: ['$$NOW', '$changed'] }, stampedLateMs] },
      ],
    },
    '$$NOW',
    '$changed',
  ],
};

/** The outbox of a collection, and the bell the repository rings after a save. */
export function outboxOf(
  collection: mongo.Collection<Pending>,
  name: string,
): OutboxSource & { ring: PendingListener } {
  let heard: PendingListener = () => undefined;
  // A comparison, not $exists: it uses the sparse index on every engine.
  const waiting = { pendingSince: { $gt: new Date(0) } };
  return {
    name,
    async pending(limit) {
      const cursor = collection.find(waiting, {
        projection: { outbox: 1 },
        sort: { pendingSince: 1 },
        limit,
        promoteBuffers: true,
      });
      const found = await answered(() => cursor.toArray());
      return found.map(({ _id, outbox }) => ({ id: _id, messages: outbox }));
    },
    async acknowledged(items) {
      if (items.length === 0) return;
      const _id = { $in: items.map((item) => item.id) };
      const ids = items.flatMap((item) => item.messageIds);
      const rest = { $filter: { input: '$outbox', as: 'one', cond: { $not: [{ $in: ['$$one.id', ids] }] } } };
      // One atomic step a document: a message that came meanwhile keeps its mark. Half the cost of $pull, then $unset.
      const mark = { $cond: [{ $eq: [{ $size: '$outbox' }, 0] }, '$$REMOVE', '$pendingSince'] };
      const steps = [{ $set: { changed } }, { $set: { outbox: rest } }, { $set: { pendingSince: mark } }];
      await answered(() => collection.updateMany({ _id }, steps));
    },
    async oldestPendingSince() {
      const oldest = { projection: { pendingSince: 1 }, sort: { pendingSince: 1 } } as const;
      return (await answered(() => collection.findOne(waiting, oldest)))?.pendingSince;
    },
    onPending(listener) {
      heard = listener;
    },
    ring: (fresh) => heard(fresh),
  };
}
