import type { Timeline } from './timeline.ts';
import type { cast } from './world.ts';

/** What the acts of the story share. */
export interface Stage {
  readonly person: ReturnType<typeof cast>;
  readonly timeline: Timeline;
}

/** 黄花镇, and the first grid of its 鱼塘村. */
export const township = '430121105';
export const grid = '430121105201-001';
