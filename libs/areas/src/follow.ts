import type { Area, Newer, Stored } from '@firegrid/store';
import type { AreaNode } from './node.ts';

/** Open work placed at `code` belongs to `now` from here on. */
export interface Resettled {
  readonly code: string;
  readonly now: Area;
  readonly why: 'moved' | 'closed';
}

/**
 * A service's answer to a moved or closed area: rewrite the area of the open work whose area.code is `code`.
 * Told before the register takes over the change, so that a crash between loses nothing, and once more when no process
 * can place new records by the old entry any more: it must bear repetition.
 */
export type FollowArea = (change: Resettled) => Promise<void>;

/**
 * What news of the register mean for records placed in those areas.
 * @param before the entries as they are in the register
 * @param look finds an area that is not among the news
 * @throws Error while an heir is not known here yet: its own event comes on another partition, so try again
 */
export async function resettlements(
  before: ReadonlyMap<string, Stored<AreaNode>>,
  news: readonly Newer<AreaNode>[],
  look: (code: string) => Promise<AreaNode | undefined>,
): Promise<Resettled[]> {
  const newest = new Map([...before].map(([code, { version }]) => [code, version]));
  const after = new Map<string, AreaNode>();
  for (const { key, version, doc } of news) {
    if (version <= (newest.get(key) ?? 0)) continue; // told before
    newest.set(key, version);
    after.set(key, doc);
  }
  const found = [...after].map(([code, node]) =>
    resettled(before.get(code)?.state, node, async (heir) => after.get(heir) ?? look(heir)),
  );
  return (await Promise.all(found)).filter((change) => change !== undefined);
}

/**
 * What a new entry means for records placed there. Compared with the entry before rather than read from the event's
 * type: a compacted topic keeps the newest event only.
 */
async function resettled(
  before: AreaNode | undefined,
  now: AreaNode,
  look: (code: string) => Promise<AreaNode | undefined>,
): Promise<Resettled | undefined> {
  if (!before) return undefined;
  if (now.closedOn && !before.closedOn) {
    const heir = await heirOf(now, look);
    return heir && { code: now.code, now: placement(heir), why: 'closed' };
  }
  const same = before.ancestors.join() === now.ancestors.join();
  return same ? undefined : { code: now.code, now: placement(now), why: 'moved' };
}

/** The first standing area along the line of heirs, where none is named the one above; undefined above the province. */
async function heirOf(
  closed: AreaNode,
  look: (code: string) => Promise<AreaNode | undefined>,
): Promise<AreaNode | undefined> {
  const seen = new Set([closed.code]);
  for (let node = closed; ;) {
    const code = node.successors[0] ?? node.parent;
    if (code === '' || seen.has(code)) return undefined;
    seen.add(code);
    const next = await look(code);
    if (!next) throw new Error(`area ${code}, heir of ${node.code}, is not in the register yet`);
    if (!next.closedOn) return next;
    node = next;
  }
}

const placement = ({ code, ancestors }: AreaNode): Area => ({ code, ancestors });
