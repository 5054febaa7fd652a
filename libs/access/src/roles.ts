/** The posts of domain.md, from the province down; the points (police, fire) and the offices beside the line last. */
export const roles = [
  'province-officer',
  'city-officer',
  'county-officer',
  'township-officer',
  'village-officer',
  'grid-worker',
  'police-officer',
  'fire-officer',
  'auditor',
  'area-admin',
  'platform-ops',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);
