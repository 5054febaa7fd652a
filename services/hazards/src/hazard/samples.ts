import type { Actor } from '@firegrid/decider';
import type { CommandOf, Report } from './commands.ts';
import type { AreaRef } from './hazard.ts';
import type { Post } from './posts.ts';

/** A grid of 黄花镇 and who stands over it: for tests. */
export const village = '430121105201';
export const grid = '430121105201-001';
export const area: AreaRef = { code: grid, ancestors: ['43', '4301', '430121', '430121105', village, grid] };
const roles = ['province', 'city', 'county', 'township', 'village'].map((level) => `${level}-officer`);
export const line: readonly Post[] = area.ancestors.map((code, i) => ({
  role: roles[i] ?? 'grid-worker',
  area: code,
}));

const actor = (subject: string, role: string, at: string): Actor => ({ subject, role, area: at });
export const worker = actor('li', 'grid-worker', grid);
export const villager = actor('wang', 'village-officer', village);
export const villager2 = actor('zhao', 'village-officer', village);
export const township = actor('chen', 'township-officer', '430121105');
export const county = actor('sun', 'county-officer', '430121');
export const police = actor('zhou', 'police-officer', '430121105');
export const police2 = actor('wu', 'police-officer', '430121105');
export const fire = actor('zheng', 'fire-officer', '430121');
/** The officer of the next township. */
export const sibling = actor('feng', 'township-officer', '430121106');
export const system = actor('system', 'system', '');

export const post = ({ role, area: at }: Post): Post => ({ role, area: at });
export const photo = 'a'.repeat(64);

/** Monday 9 h in Shanghai. */
export const monday = new Date('2026-03-02T01:00:00Z');
export const later = (hours: number, from = monday): Date => new Date(from.getTime() + hours * 3_600_000);
/** Three working days after Monday: the end of Thursday. */
export const thursdayNight = new Date('2026-03-05T16:00:00Z');

export const report = (more: Partial<Report> = {}): CommandOf<'report'> => ({
  type: 'report',
  number: '430121105-2026-000001',
  hazardType: 'extinguisher',
  factors: [],
  source: 'grid-patrol',
  area,
  line,
  place: '二楼楼道',
  photos: [],
  ...more,
});

export const plan = (more: Partial<CommandOf<'plan'>> = {}): CommandOf<'plan'> => ({
  type: 'plan',
  measures: '更换灭火器',
  responsibleParty: '黄花百货店',
  ...more,
});

export const fullPlan = (deadline: Date) => plan({ cost: 3000, interimPrecautions: '专人看守', deadline });
