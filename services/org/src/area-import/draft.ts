import type { Level } from '../area/area.ts';
import { type Refusal, type Row, type RowProblem, rowProblem } from './rows.ts';

/** An area as the register has it now. */
export interface Known {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string;
  readonly ancestors: readonly string[];
  readonly from: string;
  readonly closed: boolean;
  readonly successors: readonly string[];
}

export type Register = ReadonlyMap<string, Known>;

export interface PlanOptions {
  /** The day from which the file holds. */
  readonly effective: string;
  /** Areas in the file's part of the country, of the file's levels, that it doesn't name are closed. */
  readonly closeMissing: boolean;
  /** Whether the person may touch what lies at this path. */
  readonly mayTouch: (path: readonly string[]) => boolean;
}

export interface Closing {
  readonly code: string;
  readonly successors: readonly string[];
  /** The row that says so; none where it is missing or lies in a closed area. */
  readonly row?: Row;
}

/** A plan in the making: what of the file can still hold. */
export interface Draft {
  readonly register: Register;
  readonly options: PlanOptions;
  /** Areas the file says to stand. */
  readonly standing: Map<string, Row>;
  readonly closing: Map<string, Closing>;
  readonly rejected: RowProblem[];
}

/** Takes a row out and says why. */
export function reject(draft: Draft, row: Row, column: keyof Row, reason: Refusal): void {
  if (draft.standing.get(row.code) === row) draft.standing.delete(row.code);
  if (draft.closing.get(row.code)?.row === row) draft.closing.delete(row.code);
  draft.rejected.push(rowProblem(row.line, column, reason, String(row[column])));
}
