import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** Areas and grids, for any door. */
export const areas: Room = {
  path: 'areas',
  title: { zh: '区域网格', en: 'Areas' },
  permission: 'area:read',
  element: lazyPart(() => import('./pages.tsx'), 'AreaPages'),
  nav: { icon: 'grid' },
};
