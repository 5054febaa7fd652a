import type { Scope } from '@firegrid/access';
import type { WireMessage } from '@firegrid/contracts';
import type { Decider, Issued } from '@firegrid/decider';
import type { DomainError } from '@firegrid/problem';
import type { ReadChanges } from './changes.ts';
import type { Store } from './connection.ts';
import type { Area, HistoryEntry, Stored } from './documents.ts';
import type { Filters } from './filters.ts';
import type { Index } from './indexes.ts';
import type { OutboxSource } from './outbox.ts';
import type { Reader, Sorts } from './reader.ts';

/** What a repository must know of its aggregate. */
export interface AggregateSpec<
  State,
  Command,
  Event extends { readonly type: string },
  F extends Filters,
  S extends Sorts,
  Receipt extends object,
> {
  readonly store: Store;
  /** The collection. */
  readonly name: string;
  readonly decider: Decider<State, Command, Event>;
  /** All that may be asked for; values come from users, fields never do. */
  readonly filters: F;
  /** Orders of lists, over fields of the state that are always there; each gets an index under the scope. */
  readonly sorts: S;
  readonly indexes?: readonly Index[];
  area(state: State): Area | undefined;
  /** The message an event becomes, with the public state after the whole act; undefined: nobody needs to know. */
  publish(event: Event, state: State, about: PublishedAct): WireMessage | undefined;
  /** The answer to a command, given again whenever it is repeated. No personal data in clear. */
  receipt(state: State, about: { id: string; version: number }): Receipt;
  /** The state as shown to someone who decided on an older one; without it only the version is told. */
  current?(stored: Stored<State>): unknown;
}

export interface PublishedAct {
  readonly id: string;
  /** The version after the act. */
  readonly version: number;
  readonly issued: Issued;
  /** For packEvent: the same however often it is published. */
  readonly messageId: string;
}

export interface BulkItem<Command> {
  readonly id: string;
  readonly command: Command;
  readonly issued: Issued;
  /** Hash of the request; the author is added here. */
  readonly fingerprint: string;
  /** The version the author decided on. */
  readonly ifMatch?: number | undefined;
}

export interface HandleOptions extends Pick<BulkItem<unknown>, 'fingerprint' | 'ifMatch'> {
  /** The aggregate is new. Its id must come from the command (or be the command's id), so that a repetition meets it. */
  readonly create?: boolean;
}

/** The receipt, and whether it is the one given before. */
export type Handled<Receipt> = Receipt & {
  readonly id: string;
  readonly version: number;
  readonly replayed: boolean;
};

export type BulkResult<Receipt> =
  | { readonly id: string; readonly outcome: 'done'; readonly receipt: Handled<Receipt> }
  | { readonly id: string; readonly outcome: 'refused'; readonly error: DomainError }
  /** Somebody else changed it in between (or it was in this call twice): decide again. */
  | { readonly id: string; readonly outcome: 'lost' };

/** Aggregates of one kind: every read and write takes the scope first. */
export interface Repository<State, Command, F extends Filters, S extends Sorts, Receipt> extends Reader<
  State,
  F,
  S
> {
  /**
   * Load, decide, save in one single-document write. The same command of the same author again: the first receipt.
   * @throws DomainError not-found (missing or out of scope), version-mismatch (with the current state), command-reused,
   * conflict (id or unique field taken, or five lost races), forbidden (the area after it is not covered), unavailable,
   * and whatever the decider refuses with.
   */
  handle(
    scope: Scope,
    id: string,
    command: Command,
    issued: Issued,
    options: HandleOptions,
  ): Promise<Handled<Receipt>>;
  /**
   * Decides as `handle` would and saves nothing: for an act that needs others before it, which a refusal must not leave
   * done alone.
   * @throws DomainError as `handle` does, but for lost races
   */
  rehearse(
    scope: Scope,
    id: string,
    command: Command,
    issued: Issued,
    options: Omit<HandleOptions, 'create'>,
  ): Promise<void>;
  /**
   * What `act` answers. Where it is refused: the receipt, if this very command was carried out before, since what it
   * names may have closed, moved or left the author's areas meanwhile.
   * @throws DomainError the refusal
   */
  orRepeated(
    command: Omit<BulkItem<Command>, 'command' | 'ifMatch'>,
    act: () => Promise<Handled<Receipt>>,
  ): Promise<Handled<Receipt>>;
  /** Creates thousands a second; results in the order of the items. */
  bulkCreate(scope: Scope, items: readonly BulkItem<Command>[]): Promise<BulkResult<Receipt>[]>;
  /** Changes many that exist, each at most once a call; results in the order of the items. */
  bulkHandle(scope: Scope, items: readonly BulkItem<Command>[]): Promise<BulkResult<Receipt>[]>;
  /** The audit, oldest first. @throws DomainError not-found */
  history(scope: Scope, id: string): Promise<readonly HistoryEntry[]>;
  /** What changed in the scope, and what left it, in the order of the writes; index-served with `changesIndex`. */
  readonly changes: ReadChanges<State, F>;
  readonly outbox: OutboxSource;
}
