import { samePath } from '../area/tree.ts';
import { type Closing, type Draft, type PlanOptions, type Register, reject } from './draft.ts';
import type { Refusal, Row } from './rows.ts';

/** Sorts the rows into what stands and what closes, each looked at by itself. */
export function sift(rows: readonly Row[], register: Register, options: PlanOptions): Draft {
  const draft: Draft = { register, options, standing: new Map(), closing: new Map(), rejected: [] };
  const named = new Set<string>();
  for (const row of rows) {
    const refusal = named.has(row.code) ? 'duplicate-code' : refusalOf(row, draft);
    named.add(row.code);
    if (refusal) reject(draft, row, 'code', refusal);
    else if (row.successors.length === 0) draft.standing.set(row.code, row);
    else if (!register.get(row.code)?.closed) draft.closing.set(row.code, { ...row, row });
  }
  if (options.closeMissing)
    for (const closing of missing(rows, named, draft)) draft.closing.set(closing.code, closing);
  return draft;
}

function refusalOf(row: Row, { register, options }: Draft): Refusal | undefined {
  const known = register.get(row.code);
  const closing = row.successors.length > 0;
  if (!known) return closing ? 'area-unknown' : undefined;
  if (known.closed) return closing && samePath(known.successors, row.successors) ? undefined : 'area-closed';
  const changed =
    closing || row.name !== known.name || row.level !== known.level || row.parent !== known.parent;
  if (!changed) return undefined;
  if (!options.mayTouch(known.ancestors)) return 'out-of-scope';
  return options.effective < known.from ? 'effective-too-early' : undefined;
}

/** A file of villages says nothing of grids, and the file of one city nothing of another. */
function* missing(rows: readonly Row[], named: ReadonlySet<string>, draft: Draft): Iterable<Closing> {
  const levels = new Set(rows.map((row) => row.level));
  const roots = new Set(rows.filter((row) => !named.has(row.parent)).map((row) => row.code));
  for (const known of draft.register.values()) {
    const inFile = levels.has(known.level) && known.ancestors.some((code) => roots.has(code));
    if (!inFile || known.closed || named.has(known.code) || !draft.options.mayTouch(known.ancestors))
      continue;
    yield { code: known.code, successors: [] };
  }
}
