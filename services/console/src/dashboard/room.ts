import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** What was asked for and what was done, area by area. */
export const dashboard: Room = {
  path: 'dashboard',
  title: { zh: '落实情况', en: 'How it goes' },
  permission: 'duty:read',
  element: lazyPart(() => import('./page.tsx'), 'DashboardPage'),
  nav: { icon: 'chart' },
};
