import type { Area } from '../types.ts';

/** What lies in an area: known, on its way, or not to be had. */
export type Parts = readonly Area[] | 'reading' | 'failed';

/** A line of the tree as it is drawn. */
export interface Node {
  readonly area: Area;
  /** 1 for those at the top. */
  readonly depth: number;
  /** Undefined where nothing can lie below. */
  readonly open: boolean | undefined;
  /** Its place among those beside it, from 1. */
  readonly place: number;
  readonly beside: number;
  /** Of an open one: what is said below it in place of its parts. */
  readonly says?: 'reading' | 'failed' | 'nothing';
}

/** The lines that can be seen, from the top down: closed branches are left out. */
export function nodesOf(
  roots: readonly Area[],
  opened: ReadonlySet<string>,
  partsOf: (code: string) => Parts,
  depth = 1,
): Node[] {
  return roots.flatMap((area, i) => {
    const open = area.level === 'grid' ? undefined : opened.has(area.code);
    const node = { area, depth, open, place: i + 1, beside: roots.length };
    if (!open) return [node];
    const parts = partsOf(area.code);
    if (typeof parts === 'string') return [{ ...node, says: parts }];
    if (parts.length === 0) return [{ ...node, says: 'nothing' as const }];
    return [node, ...nodesOf(parts, opened, partsOf, depth + 1)];
  });
}

/** What a key does to the tree (WAI-ARIA tree view): another line, a branch opened or closed, an area chosen. */
export type Move =
  | { readonly to: string }
  | { readonly open: string }
  | { readonly close: string }
  | { readonly choose: string };

export function moveBy(key: string, nodes: readonly Node[], here: string): Move | undefined {
  const at = nodes.findIndex(({ area }) => area.code === here);
  const node = nodes[at];
  if (!node) return undefined;
  const to = (target: Node | undefined): Move | undefined => target && { to: target.area.code };
  switch (key) {
    case 'ArrowDown':
      return to(nodes[at + 1]);
    case 'ArrowUp':
      return to(nodes[at - 1]);
    case 'Home':
      return to(nodes[0]);
    case 'End':
      return to(nodes.at(-1));
    case 'ArrowRight':
      if (node.open === false) return { open: here };
      return nodes[at + 1]?.depth === node.depth + 1 ? to(nodes[at + 1]) : undefined;
    case 'ArrowLeft':
      if (node.open) return { close: here };
      return to(nodes.slice(0, at).findLast(({ depth }) => depth === node.depth - 1));
    case 'Enter':
    case ' ':
      return { choose: here };
    default:
      return undefined;
  }
}
