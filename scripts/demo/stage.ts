import type { Person } from '@firegrid/testkit';
import type { Timeline } from './timeline.ts';

/** What the acts of the story share. */
export interface Stage {
  readonly person: (username: string) => Person;
  readonly timeline: Timeline;
}

/** 黄花镇, and the first grid of its 鱼塘村. */
export const township = '430121105';
export const grid = '430121105201-001';
