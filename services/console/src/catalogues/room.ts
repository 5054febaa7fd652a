import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** What everybody judges by, for any door. */
export const catalogues: Room = {
  path: 'catalogues',
  title: { zh: '目录标准', en: 'Catalogues' },
  permission: 'catalogue:read',
  element: lazyPart(() => import('./pages.tsx'), 'CataloguePages'),
  nav: { icon: 'scales' },
};
