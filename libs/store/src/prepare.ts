import { type Scope, covers } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import { type Act, type Loaded, type Spec, actOf, handled, signed } from './act.ts';
import type { CommandEntry } from './documents.ts';
import { notFound, stored } from './reader.ts';
import type { BulkItem, Handled } from './spec.ts';

/** What is to be written, or the receipt of what was. */
export type Prepared<State, Receipt> =
  { readonly act: Act<State, Receipt> } | { readonly repeated: Handled<Receipt> };

const nowhere = { ancestors: [] };

/** Decides on a new aggregate. @throws DomainError as the decider does, forbidden */
export function prepareNew<State, Command, Receipt extends object>(
  spec: Spec<State, Command, Receipt>,
  scope: Scope,
  item: BulkItem<Command>,
): Prepared<State, Receipt> {
  const before = { _id: item.id, version: 0, state: spec.decider.initial, hash: '' };
  return { act: within(scope, actOf(spec, before, item)) };
}

/** What a creation that was not written is after all. @throws DomainError command-reused, the refusal, else conflict */
export function repetition<Receipt>(
  doc: { readonly commands: readonly CommandEntry<Receipt>[] } | undefined,
  { id, issued, fingerprint }: BulkItem<unknown>,
  refusal?: DomainError,
): { readonly repeated: Handled<Receipt> } {
  const entry = doc?.commands.find((done) => done.id === issued.id);
  if (entry?.fingerprint === signed(fingerprint, issued)) return { repeated: handled(id, entry, true) };
  if (entry) throw reused();
  const detail = 'This id, or a field of which there can be only one, is taken.';
  throw refusal ?? new DomainError(common.conflict, detail);
}

/** Decides on one that is there. @throws DomainError all that `handle` names but a lost race */
export function prepareChange<State, Command, Receipt extends object>(
  spec: Spec<State, Command, Receipt>,
  scope: Scope,
  doc: Loaded<State, Receipt> | undefined,
  item: BulkItem<Command>,
): Prepared<State, Receipt> {
  const { id, issued, fingerprint, ifMatch } = item;
  const entry = doc?.commands.find((done) => done.id === issued.id);
  // Asked again by someone moved away since: still theirs, still done.
  if (entry?.fingerprint === signed(fingerprint, issued)) return { repeated: handled(id, entry, true) };
  if (!doc || !covers(scope, doc.area ?? nowhere)) throw notFound(spec.name, id);
  if (entry) throw reused();
  const current = () => spec.current?.(stored(doc)) ?? { version: doc.version };
  if (ifMatch !== undefined && ifMatch !== doc.version) {
    const detail = `It is at version ${doc.version}, not ${ifMatch} any more.`;
    throw new DomainError(common['version-mismatch'], detail, { current: current() });
  }
  try {
    return { act: within(scope, actOf(spec, doc, item)) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 409 || error.current !== undefined) throw error;
    // Two decided at once and this one came second: show what the other made of it.
    const { kind, message, errors } = error;
    throw new DomainError(kind, message, { ...(errors ? { errors } : {}), current: current() });
  }
}

const reused = () =>
  new DomainError(common['command-reused'], 'This command id came before, with another content.');

function within<State, Receipt>(scope: Scope, act: Act<State, Receipt>): Act<State, Receipt> {
  if (covers(scope, act.next.area ?? nowhere)) return act;
  throw new DomainError(common.forbidden, 'This area is not yours to act in.');
}
