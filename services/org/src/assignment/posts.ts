import type { Role } from '@firegrid/access';
import type { Level } from '../area/area.ts';
import type { BodyKind } from '../body/body.ts';

/** The post that answers for an area of a level. */
export const officerOf: Readonly<Record<Level, Role>> = {
  province: 'province-officer',
  city: 'city-officer',
  county: 'county-officer',
  township: 'township-officer',
  village: 'village-officer',
  grid: 'grid-worker',
};

/** The post held through a body. */
export const bodyRole: Readonly<Record<BodyKind, Role>> = { police: 'police-officer', fire: 'fire-officer' };

/** Beside the line: at any area. */
export const besideTheLine: readonly Role[] = ['auditor', 'area-admin'];
