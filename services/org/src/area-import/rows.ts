import type { Level } from '../area/area.ts';

/** A row of an area file that can be read. */
export interface Row {
  /** In the file, the header being 1. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string;
  /** Not empty: the area is closed, and this is where its work goes. */
  readonly successors: readonly string[];
}

/** Why a row is left out. */
export type Refusal =
  | 'unreadable'
  | 'missing'
  | 'too-long'
  | 'not-a-code'
  | 'unknown-level'
  | 'duplicate-code'
  | 'parent-unknown'
  | 'parent-closed'
  | 'in-circle'
  | 'area-closed'
  | 'area-unknown'
  | 'successor-unknown'
  | 'effective-too-early'
  | 'out-of-scope';

export interface RowProblem {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  /** As it stands in the file, shortened. */
  readonly value: string;
}

export const rowProblem = (line: number, column: string, reason: string, value: string): RowProblem => ({
  line,
  column,
  reason,
  value: value.slice(0, 80),
});
