import type { Answer, Item } from '../api/types.ts';

export type Area = Item<'/api/v1/org/areas/{code}/children'>;
export type AreaDetail = Answer<'get', '/api/v1/org/areas/{code}'>;
export type Level = Area['level'];

/** From the widest in; any may lie in any other. */
export const levels = [
  'province',
  'city',
  'county',
  'township',
  'village',
  'grid',
] as const satisfies readonly Level[];
