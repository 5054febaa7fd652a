import type { Level } from '../area/area.ts';
import type { PlanOptions, Register } from './draft.ts';
import type { Row, RowProblem } from './rows.ts';
import { settleTree } from './settle-tree.ts';
import { sift } from './sift.ts';

export interface Registering {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string;
  readonly ancestors: readonly string[];
}
export interface Renaming {
  readonly code: string;
  readonly from: string;
  readonly name: string;
  readonly level: Level;
}
export interface Moving {
  readonly code: string;
  readonly name: string;
  readonly fromParent: string;
  readonly parent: string;
  /** Its path when all moves are done. */
  readonly ancestors: readonly string[];
  /** The day of the file; of an area younger than that, its own first day. */
  readonly on: string;
}
export interface Closure {
  readonly code: string;
  readonly name: string;
  readonly successors: readonly string[];
  readonly on: string;
}

/** What would change. Each list in an order in which it can be done, the lists one after the other. */
export interface Plan {
  readonly effective: string;
  readonly registered: readonly Registering[];
  readonly renamed: readonly Renaming[];
  readonly moved: readonly Moving[];
  readonly closed: readonly Closure[];
  /** Rows that say what the register says. */
  readonly unchanged: number;
  readonly rejected: readonly RowProblem[];
}

/**
 * What a file changes in the register; applied, and asked again, nothing. A row that can't be is left out and told.
 * The tree that comes of it has no circle, and nothing open in it lies in something closed.
 */
export function planImport(rows: readonly Row[], register: Register, options: PlanOptions): Plan {
  const draft = sift(rows, register, options);
  const registered: Registering[] = [];
  const renamed: Renaming[] = [];
  const moved: Moving[] = [];
  for (const [code, { row, parent, ancestors }] of settleTree(draft)) {
    const known = register.get(code);
    const { name, level } = row ?? known ?? { name: '', level: 'grid' };
    if (!known) registered.push({ code, name, level, parent, ancestors });
    else {
      if (name !== known.name || level !== known.level) renamed.push({ code, from: known.name, name, level });
      if (parent !== known.parent) {
        const on = later(options.effective, known.from);
        moved.push({ code, name, fromParent: known.parent, parent, ancestors, on });
      }
    }
  }
  const closed = [...draft.closing.values()].map(({ code, successors }) => {
    const { name = '', from = '' } = register.get(code) ?? {};
    return { code, name, successors, on: later(options.effective, from) };
  });
  const changed = new Set([...registered, ...renamed, ...moved, ...closed].map(({ code }) => code));
  const left = new Set(draft.rejected.map(({ line }) => line));
  return {
    effective: options.effective,
    registered: registered.sort(byDepth),
    renamed,
    moved: moved.sort(byDepth),
    closed,
    unchanged: rows.filter(({ code, line }) => !changed.has(code) && !left.has(line)).length,
    rejected: draft.rejected.sort((one, other) => one.line - other.line),
  };
}

const byDepth = (one: { ancestors: readonly string[] }, other: { ancestors: readonly string[] }): number =>
  one.ancestors.length - other.ancestors.length;

const later = (one: string, other: string): string => (one > other ? one : other);
