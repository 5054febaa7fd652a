import { type Draft, reject } from './draft.ts';
import type { Row } from './rows.ts';

/** An area in the tree as it will be. */
export interface Placed {
  readonly row: Row | undefined;
  readonly parent: string;
  readonly ancestors: readonly string[];
}

/**
 * The tree that the draft leads to. What can't be is rejected, which may make other rows impossible: so again, until
 * nothing changes. Each round takes at least one row out or closes at least one area; so it ends.
 */
export function settleTree(draft: Draft): Map<string, Placed> {
  for (;;) {
    const before = signature(draft);
    const parents = parentsOf(draft);
    refuseSuccessors(draft, parents);
    const tree = signature(draft) === before ? paths(draft, parents) : undefined;
    if (tree && signature(draft) === before) return tree;
  }
}

const signature = ({ standing, closing, rejected }: Draft): string =>
  `${standing.size}/${closing.size}/${rejected.length}`;

/** Who lies in whom at the end. What lay in a closed area goes to its heir, or closes with it. */
function parentsOf(draft: Draft): Map<string, string> {
  const { register, standing, closing } = draft;
  const parents = new Map<string, string>();
  for (const known of register.values()) {
    if (!known.closed && !closing.has(known.code)) parents.set(known.code, known.parent);
  }
  for (const row of standing.values()) parents.set(row.code, row.parent);
  for (const [code, parent] of parents) {
    const closed = closing.get(parent);
    if (!closed) continue;
    const row = standing.get(code);
    if (row) reject(draft, row, 'parent', 'parent-closed');
    else if (closed.successors[0]) parents.set(code, closed.successors[0]);
    else closing.set(code, { code, successors: [] });
  }
  return parents;
}

function refuseSuccessors(draft: Draft, parents: ReadonlyMap<string, string>): void {
  for (const { row, successors } of draft.closing.values()) {
    if (!row) continue;
    if (!successors.every((code) => parents.has(code))) reject(draft, row, 'successors', 'successor-unknown');
    else if (!successors.every((code) => mayInherit(draft, code)))
      reject(draft, row, 'successors', 'out-of-scope');
  }
}

/** The new ones are looked at where they are placed. */
function mayInherit({ register, options }: Draft, code: string): boolean {
  const known = register.get(code);
  return !known || options.mayTouch(known.ancestors);
}

/** Every area's path from its root; what hangs on something impossible is left for the next round. */
function paths(draft: Draft, parents: ReadonlyMap<string, string>): Map<string, Placed> {
  const tree = new Map<string, Placed>();
  const hanging = new Set<string>();
  for (const start of parents.keys()) {
    // Up to something that is known, then down again: no recursion, however deep the tree.
    const open = new Set<string>();
    let at = start;
    while (parents.has(at) && !tree.has(at) && !hanging.has(at) && !open.has(at)) {
      open.add(at);
      at = parents.get(at) ?? '';
    }
    if (at === '' || tree.has(at)) {
      for (const code of [...open].reverse())
        tree.set(code, placed(draft, tree, code, parents.get(code) ?? ''));
      continue;
    }
    const up = [...open];
    if (open.has(at)) refuseCircle(draft, up.slice(up.indexOf(at)), parents);
    else if (!hanging.has(at)) refuseParent(draft, up.at(-1) ?? '', at);
    for (const code of up) hanging.add(code);
  }
  return tree;
}

function placed(draft: Draft, tree: ReadonlyMap<string, Placed>, code: string, parent: string): Placed {
  const row = draft.standing.get(code);
  const ancestors = [...(tree.get(parent)?.ancestors ?? []), code];
  const stays = draft.register.get(code)?.parent === parent;
  if (row && !stays && !draft.options.mayTouch(ancestors)) reject(draft, row, 'parent', 'out-of-scope');
  return { row, parent, ancestors };
}

function refuseParent(draft: Draft, code: string, parent: string): void {
  const row = draft.standing.get(code);
  const closed = draft.register.get(parent)?.closed;
  // What a crash left without its parent stays as it is until a file brings that.
  if (row) reject(draft, row, 'parent', closed ? 'parent-closed' : 'parent-unknown');
}

/** The register has no circle: a row made it, or a closure whose heir lies in what it inherits. */
function refuseCircle(draft: Draft, circle: readonly string[], parents: ReadonlyMap<string, string>): void {
  const { register, standing, closing, rejected } = draft;
  const before = rejected.length;
  for (const code of circle) {
    const old = register.get(code)?.parent;
    if (parents.get(code) === old) continue;
    const row = standing.get(code);
    const closure = old === undefined ? undefined : closing.get(old)?.row;
    if (row) reject(draft, row, 'parent', 'in-circle');
    else if (closure) reject(draft, closure, 'successors', 'in-circle');
  }
  if (rejected.length === before) throw new Error(`the register has a circle: ${circle.join(' ')}`);
}
