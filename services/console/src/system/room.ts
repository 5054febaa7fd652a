import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** How the platform is, for those who run it. */
export const system: Room = {
  path: 'system',
  title: { zh: '系统状态', en: 'System' },
  permission: 'system:read',
  element: lazyPart(() => import('./page.tsx'), 'SystemPage'),
  nav: { icon: 'pulse' },
};
