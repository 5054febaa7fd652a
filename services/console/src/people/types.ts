import type { Answer, Item } from '../api/types.ts';

export type Person = Answer<'get', '/api/v1/org/people/{id}'>;
export type Assignment = Item<'/api/v1/org/assignments'>;
export type Role = Assignment['role'];
export type Body = Item<'/api/v1/org/bodies'>;

/** Posts at an area itself; those of police and fire are held through a body. */
export const areaRoles = [
  'grid-worker',
  'village-officer',
  'township-officer',
  'county-officer',
  'city-officer',
  'province-officer',
  'auditor',
  'area-admin',
] as const satisfies readonly Role[];
