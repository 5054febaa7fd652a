import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** Work in hand: the desk's first page. */
export const work: Room = {
  path: 'work',
  title: { zh: '手头工作', en: 'Work in hand' },
  permission: 'hazard:read',
  element: lazyPart(() => import('./page.tsx'), 'WorkPage'),
  nav: { icon: 'clipboard' },
};
