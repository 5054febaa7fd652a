import type { Answer, Item } from '../api/types.ts';

export type Hazard = Answer<'get', '/api/v1/hazards/hazards/{id}'>;
export type ListedHazard = Item<'/api/v1/hazards/hazards'>;
export type Severity = Hazard['severity'];
export type Status = Hazard['status'];
export type Act = Hazard['acts'][number];
export type HistoryEntry = Hazard['history'][number];

export const severities = ['common', 'habitual', 'serious', 'major'] as const satisfies readonly Severity[];

/** Somebody has to do something about it. */
export const openStatuses = [
  'reported',
  'confirmed',
  'rectifying',
  'submitted',
] as const satisfies readonly Status[];
