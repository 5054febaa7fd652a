import type { Role } from './roles.ts';

const line = [
  'province-officer',
  'city-officer',
  'county-officer',
  'township-officer',
  'village-officer',
] as const;
const bodies = ['police-officer', 'fire-officer'] as const;
/** Whoever may hold a hazard: an overdue one climbs the whole line. Whether he does hold it, `decide` checks. */
const custodians = [...line, ...bodies] as const;
/** Whoever stands in a doorway: he may need the number of the man with the key. */
const visitors = ['county-officer', 'township-officer', 'village-officer', 'grid-worker', ...bodies] as const;
const workers = [...line, 'grid-worker', ...bodies] as const;
const readers = [...workers, 'auditor'] as const;
const everyoneWithArea = [...readers, 'area-admin'] as const;

/**
 * Permission → the roles that have it, inside the areas of their grants. The one table: docs/permissions.md is
 * printed from it. Every officer of the line sees all below; an auditor has nothing but `…:read`; an area-admin keeps
 * the organisation's data and sees no case; platform-ops sees the machines. Reading contacts is not part of seeing:
 * it belongs to whoever has to call.
 */
export const permissions = {
  'me:read': [...everyoneWithArea, 'platform-ops'],
  'area:read': everyoneWithArea,
  'area:manage': ['area-admin'],
  'grid:manage': ['township-officer', 'area-admin'],
  'body:read': everyoneWithArea,
  'body:manage': ['area-admin'],
  'person:read': [...custodians, 'auditor', 'area-admin'],
  // The clear number; its reading is audited. Lists show it masked to whoever has person:read.
  'person:read-contacts': ['county-officer', 'township-officer', 'village-officer', ...bodies, 'area-admin'],
  'person:manage': ['area-admin'],
  'assignment:read': everyoneWithArea,
  'assignment:manage': ['area-admin'],

  'premises:read': readers,
  'premises:read-contacts': visitors,
  'premises:register': visitors,
  'premises:change': visitors,
  'premises:reclass': ['county-officer', 'township-officer', 'village-officer', ...bodies],
  'premises:close': ['county-officer', 'township-officer', 'village-officer', ...bodies],
  'premises:import': ['county-officer', 'township-officer'],

  'checklist:read': readers,
  'inspection:read': readers,
  'inspection:submit': visitors,
  'duty:read': readers,
  // Not the grid worker: nobody excuses himself.
  'duty:excuse': ['county-officer', 'township-officer', 'village-officer'],

  'hazard:read': readers,
  // The clear number of who reported without a login; its reading is recorded. For whoever has to call him.
  'hazard:read-reporter': ['county-officer', 'township-officer', 'village-officer', ...bodies],
  'hazard:report': workers,
  'hazard:fix': visitors,
  'hazard:confirm': custodians,
  'hazard:dismiss': custodians,
  'hazard:merge': custodians,
  'hazard:plan': custodians,
  'hazard:submit': custodians,
  'hazard:verify': custodians,
  'hazard:reject': custodians,
  'hazard:reopen': custodians,
  // The grid is the first custodian: what it can't fix it hands to its village.
  'hazard:transfer': workers,
  'hazard:answer': custodians,
  // A stopped clock hides delay, so the village can't stop its own.
  'hazard:stop-clock': ['province-officer', 'city-officer', 'county-officer', 'township-officer', ...bodies],

  'transfer:read': readers,
  'transfer:send': ['county-officer', 'township-officer'],
  'transfer:answer': bodies,

  // Sending a photo is no right to see one: that follows from the record it stands in.
  'media:upload': workers,
  'media:read': readers,

  'catalogue:read': everyoneWithArea,
  'inbox:read': everyoneWithArea,
  'inbox:mark': [...workers, 'area-admin'],
  'audit:read': ['province-officer', 'city-officer', 'county-officer', 'auditor'],
  'system:read': ['platform-ops'],
  'system:manage': ['platform-ops'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether the table gives this permission to this role. */
export const permits = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);
