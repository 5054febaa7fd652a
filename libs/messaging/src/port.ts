import type { Topic, WireMessage } from '@firegrid/contracts';

/** What a broker must know of a topic to make it. */
export type TopicSpec = Pick<Topic, 'name' | 'kind' | 'partitions'>;

/**
 * How many partitions a topic gets in an installation.
 * @param planned one says that all is read in one order, and stays
 * @param many what the installation says, if anything
 */
export const partitionsOf = (planned: number, many?: number): number =>
  planned === 1 ? 1 : (many ?? planned);

/** A topic as the broker has it. */
export interface TopicState {
  readonly name: string;
  readonly partitions: number;
  /** Of the partition that has fewest. */
  readonly replicas: number;
}

/** Shaped so that a pino logger is one. */
export interface Logger {
  debug(detail: object, text: string): void;
  info(detail: object, text: string): void;
  warn(detail: object, text: string): void;
  error(detail: object, text: string): void;
}

/** One partition of one topic. Topic names carry no prefix on this side of the port. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** A message as it was read: offsets are safe integers (2^53 messages a partition). */
export interface Incoming {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
  readonly offset: number;
}

/** Messages of one partition, in its order, at least one. */
export interface Batch extends Place {
  readonly messages: readonly Incoming[];
}

export interface Outcome {
  /** The offset of the first message that is not finished; all before it are and may be committed. */
  readonly done: number;
  /** Leave the partition alone for so many milliseconds, then deliver again from `done`. */
  readonly pauseMs?: number;
}

export interface Subscription {
  readonly group: string;
  readonly topics: readonly string[];
  /**
   * Without it the group's offsets are committed, and a new group begins at the beginning. With it nothing is committed
   * and nobody shares the work: at each joining every partition is read from the offset it gives.
   */
  readonly startAt?: (place: Place) => number;
  /**
   * Called for one batch of a partition at a time, for several partitions at once; the client keeps the membership alive
   * meanwhile. Must not reject. When the signal aborts (stop, or the partition goes to another member), it finishes what
   * is in hand, begins nothing new and returns.
   */
  work(batch: Batch, signal: AbortSignal): Promise<Outcome>;
  /** A fault that joining again did not mend, such as a refused authorization. Nothing is delivered after it. */
  crashed(error: Error): void;
}

/** Membership of a group: joins, and joins again after every outage, until it is stopped. */
export interface Membership {
  /** The partitions held, or undefined while it is no member. */
  assigned(): readonly Place[] | undefined;
  /** Leaves and joins anew, for a client that no longer fetches. */
  restart(reason: string): void;
  /** Finishes and commits what is in hand, then leaves. */
  stop(): Promise<void>;
}

/** Offsets of one partition: `low` is the first kept, `high` the next to be written. */
export interface Position extends Place {
  readonly low: number;
  readonly high: number;
  readonly committed?: number;
}

/** A message broker with topics, partitions and consumer groups. The one implementation in use is kafkajs.ts. */
export interface Broker {
  readonly logger: Logger;
  /** Makes the topics that are missing; never changes one that is there. Safe twice at once. */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Those of the topics that are there. */
  describe(topics: readonly string[]): Promise<TopicState[]>;
  /** Every topic of this installation whose name begins so. */
  topicNames(beginning: string): Promise<string[]>;
  /** Resolves when all in-sync replicas have every message; keeps the order of each key. Rejects within seconds. */
  send(messages: readonly WireMessage[]): Promise<void>;
  subscribe(subscription: Subscription): Membership;
  positions(topics: readonly string[], group?: string): Promise<Position[]>;
  /** Sets a group back to the first kept message. @throws when the group has running members */
  rewind(group: string, topics: readonly string[]): Promise<void>;
  /** Deletes what a partition holds before the offset. */
  trim(place: Place, offset: number): Promise<void>;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}
