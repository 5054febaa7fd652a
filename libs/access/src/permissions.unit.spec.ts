import { describe, expect, it } from '@jest/globals';
import { permissions, permits, type Permission } from './permissions.ts';
import { permissionsMarkdown } from './print-permissions.ts';
import type { roles } from './roles.ts';

const names = Object.keys(permissions) as Permission[];
const held = (role: (typeof roles)[number]) => names.filter((name) => permits(role, name));
const isRead = (name: Permission) => name.endsWith(':read');
const cases = names.filter((name) => /^(premises|inspection|duty|hazard|media|transfer)/.test(name));

describe('the permission table', () => {
  it('says what it said: a change of it is seen in review', () => {
    expect(permissionsMarkdown()).toMatchSnapshot();
  });

  it('lets an auditor read everything that is about areas, and do nothing', () => {
    expect(held('auditor')).toEqual(names.filter((name) => isRead(name) && name !== 'system:read'));
  });

  it('lets every officer of the line read what the one below reads', () => {
    const line = [
      'province-officer',
      'city-officer',
      'county-officer',
      'township-officer',
      'village-officer',
    ] as const;
    line.slice(1).forEach((below, index) => {
      const above = line[index] ?? 'auditor';
      expect(held(below).filter((name) => isRead(name) && !permits(above, name))).toEqual([]);
    });
  });

  it('keeps the keeper of the organisation out of the cases, and operations out of everything but the machines', () => {
    expect(cases.filter((name) => permits('area-admin', name))).toEqual([]);
    expect(held('platform-ops')).toEqual(['me:read', 'system:read', 'system:manage']);
  });

  it('gives the grid worker no decision about a hazard', () => {
    expect(held('grid-worker').filter((name) => name.startsWith('hazard:'))).toEqual([
      'hazard:read',
      'hazard:report',
      'hazard:fix',
      'hazard:transfer',
    ]);
  });

  it('names no role twice for a permission', () => {
    for (const name of names) expect(new Set(permissions[name]).size).toBe(permissions[name].length);
  });
});
