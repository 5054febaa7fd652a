import type { WireMessage } from '@firegrid/contracts';
import type { Actor } from '@firegrid/decider';

/** Where a record belongs: an area and all that contain it, the province first, the area itself last. */
export interface Area {
  readonly code: string;
  readonly ancestors: readonly string[];
}

/** A record as a reader sees it. `area` is null where it belongs to none: only the system scope reaches it. */
export interface Stored<State> {
  readonly id: string;
  readonly version: number;
  readonly area: Area | null;
  readonly state: State;
}

/** One line of the audit: who did what as which post. Names of changed fields only: no personal data. */
export interface HistoryEntry {
  readonly version: number;
  readonly at: Date;
  readonly by: Actor;
  /** The types of the events. */
  readonly what: readonly string[];
  /** Top-level fields of the state that are not as before; absent on creation. */
  readonly changed?: readonly string[];
  /** The hash of the entry before; '' for the first. */
  readonly prev: string;
  readonly hash: string;
}

/** A command that was carried out, kept for good: a phone may ask again after two months. */
export interface CommandEntry<Receipt> {
  readonly id: string;
  /** Of the request and its author. */
  readonly fingerprint: string;
  readonly version: number;
  readonly receipt: Receipt;
}

/** A message waiting for the relay; id "<aggregate>/<version>/<n>". */
export interface OutboxMessage extends WireMessage {
  readonly id: string;
  readonly version: number;
}

/** An aggregate as it lies in the database. */
export interface AggregateDocument<State, Receipt> {
  _id: string;
  version: number;
  area: Area | null;
  state: State;
  /** When it was last written, by the clock of the process that wrote it: the order of the feed of changes. */
  changed: Date;
  /** Every area that contains it or has contained it: whoever had it is told that it left. */
  everIn: readonly string[];
  /** The hash of the last history entry. */
  hash: string;
  commands: CommandEntry<Receipt>[];
  history: HistoryEntry[];
  outbox: OutboxMessage[];
  /** Since when the outbox isn't empty; absent when it is. */
  pendingSince?: Date;
}

/** What every scoped collection has. */
export type ScopedDocument<State> = Pick<
  AggregateDocument<State, object>,
  '_id' | 'version' | 'area' | 'state'
>;
