import type { Timeline } from './timeline.ts';
import type { cast } from './world.ts';

/** What the acts of the story share. */
export interface Stage {
  readonly person: ReturnType<typeof cast>;
  readonly timeline: Timeline;
}

/** 黄花镇, 鱼塘村 and its first grid. */
export const township = '430121105';
export const village = '430121105201';
export const grid = '430121105201-001';
