import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** Where everything is, for any door. */
export const map: Room = {
  path: 'map',
  title: { zh: '地图', en: 'Map' },
  permission: 'premises:read',
  element: lazyPart(() => import('./page.tsx'), 'MapPage'),
  nav: { icon: 'map' },
};
