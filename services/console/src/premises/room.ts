import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** The register of places, for any door. */
export const premises: Room = {
  path: 'premises',
  title: { zh: '场所', en: 'Premises' },
  permission: 'premises:read',
  element: lazyPart(() => import('./pages.tsx'), 'PremisesPages'),
  nav: { icon: 'building' },
};
