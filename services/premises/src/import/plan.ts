import { type Principal, type Scope, actorFor, covers } from '@firegrid/access';
import type { AreaNode } from '@firegrid/areas';
import { type Decider, derivedId } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import type { Premises, PremisesCommand, PremisesEvent } from '../premises/premises.ts';
import type { ImportJob, Planned, StagedRow } from './job.ts';
import { type Candidate, matching } from './match.ts';
import type { Reason, Rejection } from './rejection.ts';
import { changesFrom, particularsFrom } from './wanted.ts';

/** All that is known when lines are planned. */
export interface Known {
  readonly areas: ReadonlyMap<string, AreaNode>;
  readonly candidates: readonly Candidate[];
  readonly scope: Scope;
  readonly decider: Decider<Premises, PremisesCommand, PremisesEvent>;
  readonly importer: Principal;
  readonly columns: ImportJob['columns'];
  readonly now: Date;
}

/** The id a line's premises gets: a file sent twice, or by two at once, makes no second one. */
export const idOf = ({ creditCode = '', area, name, address }: StagedRow): string =>
  derivedId('premises', creditCode, area, name, address);

/** Plans one line; the number of a new premises is still to be given. */
export function planRow(row: StagedRow, known: Known): Planned {
  const { line } = row;
  const area = known.areas.get(row.area);
  if (!area) return rejected(row, known, 'unknown-area', 'area');
  // Before "closed": of what isn't yours you learn nothing but that.
  if (!covers(known.scope, area)) return rejected(row, known, 'area-not-yours', 'area');
  if (area.closedOn) return rejected(row, known, 'closed-area', 'area');
  const placed = { code: area.code, ancestors: [...area.ancestors] };
  const id = idOf(row);
  const match = matching(row, placed, id, known.candidates);
  if (match === 'ambiguous') return rejected(row, known, 'ambiguous', row.creditCode ? 'creditCode' : 'name');
  const command: PremisesCommand = match
    ? { type: 'amend', class: row.class, changes: changesFrom(row, placed, match.state) }
    : { type: 'register', number: '', class: row.class, particulars: particularsFrom(row, placed) };
  const by = actorFor(known.importer, 'premises:import', match?.state.area ?? area);
  try {
    const state = match?.state ?? known.decider.initial;
    const events = known.decider.decide(command, state, { id, by, at: known.now });
    if (match && events.length === 0) return { line, does: 'nothing', id: match.id };
  } catch (error) {
    return refused(row, known, error);
  }
  return match
    ? { line, does: 'change', id: match.id, command, by }
    : { line, does: 'create', id, command, by };
}

/** A refusal of the rules as a rejection. @throws the error when it is none of them */
export function refused(row: StagedRow, known: Pick<Known, 'columns'>, error: unknown): Planned {
  if (!(error instanceof DomainError) || error.status >= 500) throw error;
  const [reason, field] = reasons[error.code] ?? (['not-possible', undefined] as const);
  return rejected(row, known, reason, field);
}

const reasons: Readonly<Record<string, readonly [Reason, Told]>> = {
  'over-threshold': ['over-threshold', 'floorArea'],
  'unknown-class': ['unknown-class', 'class'],
  'unknown-tag': ['unknown-tag', 'tags'],
  'premises-closed': ['premises-closed', 'name'],
};

type Told = 'name' | 'class' | 'area' | 'floorArea' | 'creditCode' | 'tags';

function rejected(
  row: StagedRow,
  { columns }: Pick<Known, 'columns'>,
  reason: Reason,
  field?: Told,
): Planned {
  const value = field && [row[field] ?? ''].flat().join('、');
  const column = field && columns[field];
  const rejection: Rejection = { line: row.line, column: column ?? '', reason, value: value ?? '' };
  return { line: row.line, does: 'reject', rejection };
}
