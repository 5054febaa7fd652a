import type { Answer, Input, Item } from '../api/types.ts';

export type Duty = Item<'/api/v1/inspections/duties'>;
export type DutyStatus = Duty['status'];
export type Excuse = Input<'post', '/api/v1/inspections/duties/{id}/excuse'>['body']['reason'];
export type Visit = Answer<'get', '/api/v1/inspections/inspections/{id}'>;
export type VisitAnswer = Visit['answers'][number]['answer'];
export type Finding = Visit['findings'][number];

export const dutyStatuses = [
  'due',
  'fulfilled',
  'missed',
  'excused',
  'lifted',
] as const satisfies readonly DutyStatus[];
export const excuses = ['no-access', 'closed', 'leave'] as const satisfies readonly Excuse[];
