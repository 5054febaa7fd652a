import type { Area } from '@firegrid/store';
import type { AreaNode } from './node.ts';

/** Open work placed at `code` belongs to `now` from here on. */
export interface Resettled {
  readonly code: string;
  readonly now: Area;
  readonly why: 'moved' | 'closed';
}

/**
 * A service's answer to a moved or closed area: rewrite the area of the open work whose area.code is `code`.
 * May be told twice, so it must bear repetition; it runs before the register takes over the change.
 */
export type FollowArea = (change: Resettled) => Promise<void>;

/**
 * What a new entry means for records placed there. Compared with the entry before rather than read from the event's
 * type: a compacted topic keeps the newest event only.
 * @param look finds an area as it is after the change
 * @throws Error while the heir is not known here yet: its own event comes on another partition, so try again
 */
export async function resettled(
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

/** The first standing area along the line of successors; undefined when the line ends with none. */
async function heirOf(
  closed: AreaNode,
  look: (code: string) => Promise<AreaNode | undefined>,
): Promise<AreaNode | undefined> {
  const seen = new Set([closed.code]);
  for (let node = closed; ;) {
    const [code] = node.successors;
    if (code === undefined || seen.has(code)) return undefined;
    seen.add(code);
    const next = await look(code);
    if (!next) throw new Error(`area ${code}, heir of ${node.code}, is not in the register yet`);
    if (!next.closedOn) return next;
    node = next;
  }
}

const placement = ({ code, ancestors }: AreaNode): Area => ({ code, ancestors });
