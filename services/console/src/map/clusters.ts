import { type Size, type View, scaleOf } from './view.ts';

/** Points by column: 50,000 of them are three blocks of memory and no object each. */
export interface Points {
  /** On the square of Web Mercator, 0 to 1. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Points too near each other to be told apart at a zoom; or one by itself. */
export interface Cluster {
  /** In px from the left and from the top. */
  readonly left: number;
  readonly top: number;
  readonly count: number;
  /** The gravest of them. */
  readonly level: number;
  /** One of them: the gravest. */
  readonly point: number;
}

/** Within so many px they are drawn as one. */
const cell = 52;
/** Seen from so near, they are told apart as far as they can be. */
const near = 17;
const nearCell = 14;

/**
 * What is seen of the points: one pass over all of them, so that it can be done for each frame.
 * @param levels how grave each is, drawn on top and named by the cluster
 * @param shown whether a point is wanted at all
 */
export function clustersIn(
  { xs, ys }: Points,
  levels: Uint8Array,
  view: View,
  { width, height }: Size,
  shown: (point: number) => boolean,
): Cluster[] {
  const scale = scaleOf(view.zoom);
  const side = view.zoom >= near ? nearCell : cell;
  const [left, top] = [view.x * scale - width / 2, view.y * scale - height / 2];
  const cells = new Map<number, { count: number; x: number; y: number; level: number; point: number }>();
  for (let i = 0; i < xs.length; i++) {
    const x = (xs[i] ?? 0) * scale;
    const y = (ys[i] ?? 0) * scale;
    if (x < left - side || y < top - side || x > left + width + side || y > top + height + side) continue;
    if (!shown(i)) continue;
    const key = Math.floor(x / side) * 0x4000000 + Math.floor(y / side);
    const level = levels[i] ?? 0;
    const there = cells.get(key);
    if (!there) cells.set(key, { count: 1, x, y, level, point: i });
    else {
      there.count++;
      there.x += x;
      there.y += y;
      if (level > there.level) [there.level, there.point] = [level, i];
    }
  }
  return [...cells.values()]
    .map(({ count, x, y, level, point }) => ({
      ...{ count, level, point },
      left: x / count - left,
      top: y / count - top,
    }))
    .sort((one, other) => one.level - other.level);
}

/** How large a cluster is drawn, in px from its middle. */
export const radiusOf = ({ count }: Pick<Cluster, 'count'>): number =>
  count === 1 ? 7 : Math.min(30, 11 + 3.2 * Math.log2(count));

/** What lies under a place of the screen, a finger's breadth around it included. */
export function clusterAt(clusters: readonly Cluster[], left: number, top: number): Cluster | undefined {
  const distance = (one: Cluster): number => Math.hypot(one.left - left, one.top - top) - radiusOf(one);
  const within = clusters.filter((one) => distance(one) <= 8);
  return within.sort((one, other) => distance(one) - distance(other))[0];
}

/** Points in sight, the gravest first. */
export function pointsIn(
  { xs, ys }: Points,
  levels: Uint8Array,
  view: View,
  { width, height }: Size,
  shown: (point: number) => boolean,
): number[] {
  const scale = scaleOf(view.zoom);
  const [right, down] = [width / 2 / scale, height / 2 / scale];
  const seen: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    if (Math.abs((xs[i] ?? 0) - view.x) > right || Math.abs((ys[i] ?? 0) - view.y) > down) continue;
    if (shown(i)) seen.push(i);
  }
  return seen.sort((one, other) => (levels[other] ?? 0) - (levels[one] ?? 0));
}
