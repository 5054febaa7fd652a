import type { Place } from '../place.ts';
import type { RegisteredArea } from '../area/area.ts';
import type { Areas } from '../area/store.ts';
import { followedPath, samePath } from '../area/tree.ts';
import { everything, systemItem, changeAll } from '../acts.ts';
import { carryClosure, followRecords, type Records } from './records.ts';

/**
 * Carries to others what moves and closures mean for them: paths below a moved area; people, bodies and posts there;
 * what belonged to a closed area. Each area keeps a mark until that is done, so what a crash interrupts is taken up
 * again; all of it bears repetition. Whoever calls holds the hierarchy's lease.
 * @returns how many areas were waiting
 */
export async function settle(areas: Areas, records: Records, now: Date): Promise<number> {
  const moved = await waiting(areas, 'subtree');
  const closed = await waiting(areas, 'closure');
  if (moved.length > 0) {
    await followAreas(areas, moved, now);
    const paths = new Map(moved.map(({ code, ancestors }) => [code, ancestors]));
    await followRecords(records, paths, now);
    await settled(areas, moved, 'subtree', now);
  }
  for (const area of closed) await carryClosure(records, area.code, await heirOf(areas, area), area, now);
  await settled(areas, closed, 'closure', now);
  return moved.length + closed.length;
}

async function waiting(areas: Areas, due: 'subtree' | 'closure'): Promise<RegisteredArea[]> {
  const found: RegisteredArea[] = [];
  for await (const { state } of areas.each(everything, { due: [due] }))
    if (state.is !== 'none') found.push(state);
  return found;
}

/** The paths below, in one pass over all moved areas: each is written once, and rightly. */
async function followAreas(areas: Areas, moved: readonly RegisteredArea[], now: Date): Promise<void> {
  const byCode = new Map(moved.map((area) => [area.code, area]));
  const paths = new Map(moved.map(({ code, ancestors }) => [code, ancestors]));
  const items = [];
  for await (const { id, state } of areas.each(everything, { within: [...paths.keys()] })) {
    if (state.is === 'none') continue;
    const ancestors = followedPath(state.ancestors, paths);
    if (samePath(ancestors, state.ancestors)) continue;
    const lowest = byCode.get(state.ancestors.findLast((code) => byCode.has(code)) ?? '');
    items.push(systemItem(id, { type: 'follow' as const, ancestors, on: lowest?.from ?? state.from }, now));
  }
  await changeAll(areas, everything, items);
}

const settled = (areas: Areas, all: readonly RegisteredArea[], done: 'subtree' | 'closure', now: Date) =>
  changeAll(
    areas,
    everything,
    all.map(({ code }) => systemItem(code, { type: 'settle' as const, done }, now)),
  );

/** Where the work of a closed area goes: the first standing area along its successors; without one, the one above. */
async function heirOf(areas: Areas, closed: RegisteredArea): Promise<Place | undefined> {
  const seen = new Set<string>();
  let at: RegisteredArea = closed;
  while (at.is === 'closed') {
    seen.add(at.code);
    const next = at.successors[0] ?? at.parent;
    if (next === '' || seen.has(next)) return undefined;
    const { state } = await areas.get(everything, next);
    if (state.is === 'none') return undefined;
    at = state;
  }
  return { code: at.code, ancestors: at.ancestors };
}
