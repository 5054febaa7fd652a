import { createHash } from 'node:crypto';
import { type Issued, fold } from '@firegrid/decider';
import { injectTrace } from '@firegrid/telemetry';
import type { mongo } from 'mongoose';
import type { AggregateDocument, CommandEntry, HistoryEntry, OutboxMessage } from './documents.ts';
import { changedFields, chained } from './history.ts';
import type { AggregateSpec, BulkItem, Handled } from './spec.ts';
import type { Filters } from './filters.ts';
import type { Sorts } from './reader.ts';

export type Spec<State, Command, Receipt extends object> = AggregateSpec<
  State,
  Command,
  { readonly type: string },
  Filters,
  Sorts,
  Receipt
>;

/** What is read before an act: all but the past. */
export type Loaded<State, Receipt> = Omit<AggregateDocument<State, Receipt>, 'history' | 'outbox'>;

/** What an act writes. */
export interface Act<State, Receipt> {
  readonly id: string;
  readonly next: Pick<AggregateDocument<State, Receipt>, 'version' | 'area' | 'everIn' | 'state' | 'hash'>;
  readonly entry: CommandEntry<Receipt>;
  /** None where the command changed nothing. */
  readonly history: readonly HistoryEntry[];
  readonly outbox: readonly OutboxMessage[];
}

/** Of the request and its author: nobody gets the receipt of somebody else's command. */
export const signed = (fingerprint: string, { by }: Issued): string =>
  createHash('sha256').update(`${by.subject}\n${fingerprint}`).digest('base64url');

/** Decides and folds: everything of a save but the writing. @throws DomainError as the decider does */
export function actOf<State, Command, Receipt extends object>(
  spec: Spec<State, Command, Receipt>,
  before: Pick<Loaded<State, Receipt>, '_id' | 'version' | 'state' | 'hash'> &
    Partial<Loaded<State, Receipt>>,
  { command, issued, fingerprint }: BulkItem<Command>,
): Act<State, Receipt> {
  const { _id: id, hash: prev } = before;
  const events = spec.decider.decide(command, before.state, issued);
  const state = fold(spec.decider, before.state, events, issued);
  const version = before.version + (events.length > 0 ? 1 : 0);
  const outbox = events.flatMap((event, n) => {
    const messageId = `${id}/${version}/${n}`;
    const message = spec.publish(event, state, { id, version, issued, messageId });
    if (!message) return [];
    const { topic, key, value } = message;
    return [{ id: messageId, version, topic, key, headers: injectTrace(message.headers), value }];
  });
  const history: HistoryEntry[] = [];
  if (events.length > 0) {
    const changed = before.version > 0 ? { changed: changedFields(before.state, state) } : {};
    const what = events.map((event) => event.type);
    history.push(chained({ version, at: issued.at, by: issued.by, what, ...changed, prev }));
  }
  const area = spec.area(state) ?? null;
  const everIn = [
    ...new Set([...(before.everIn ?? before.area?.ancestors ?? []), ...(area?.ancestors ?? [])]),
  ];
  return {
    id,
    next: { version, area, everIn, state, hash: history[0]?.hash ?? prev },
    entry: {
      id: issued.id,
      fingerprint: signed(fingerprint, issued),
      version,
      receipt: spec.receipt(state, { id, version }),
    },
    history,
    outbox,
  };
}

/** A new aggregate as a document. */
export const created = <State, Receipt>(act: Act<State, Receipt>): AggregateDocument<State, Receipt> => ({
  _id: act.id,
  ...act.next,
  changed: new Date(),
  commands: [act.entry],
  history: [...act.history],
  outbox: [...act.outbox],
  ...(act.outbox.length > 0 ? { pendingSince: new Date() } : {}),
});

/** An act on an aggregate that exists, as an update. */
export const pushed = <State, Receipt>(act: Act<State, Receipt>) =>
  ({
    // What changes nothing is no news.
    $set: act.history.length > 0 ? { ...act.next, changed: new Date() } : act.next,
    $push: { commands: act.entry, history: { $each: act.history }, outbox: { $each: act.outbox } },
    // $min sets it where it isn't, and keeps the older one where it is.
    ...(act.outbox.length > 0 ? { $min: { pendingSince: new Date() } } : {}),
  }) as mongo.UpdateFilter<AggregateDocument<State, Receipt>>;

export const handled = <Receipt>(
  id: string,
  { version, receipt }: CommandEntry<Receipt>,
  replayed: boolean,
): Handled<Receipt> => ({ ...receipt, id, version, replayed });
