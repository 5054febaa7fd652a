import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** Hazards, for any door. */
export const hazards: Room = {
  path: 'hazards',
  title: { zh: '隐患', en: 'Hazards' },
  permission: 'hazard:read',
  element: lazyPart(() => import('./pages.tsx'), 'HazardPages'),
  nav: { icon: 'flame' },
};
