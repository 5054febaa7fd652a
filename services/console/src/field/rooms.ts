import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** The rooms of the field app, in the order of the navigation. */
export const rooms: readonly Room[] = [
  {
    path: 'hazards',
    title: { zh: '隐患', en: 'Hazards' },
    permission: 'hazard:read',
    element: lazyPart(() => import('../hazards/room.tsx'), 'HazardsRoom'),
    nav: { icon: 'flame' },
  },
];
