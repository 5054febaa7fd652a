import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** Transfer documents (汇总移交), for any door. */
export const transfers: Room = {
  path: 'transfers',
  title: { zh: '移交', en: 'Transfers' },
  permission: 'transfer:read',
  element: lazyPart(() => import('./pages.tsx'), 'TransferPages'),
  nav: { icon: 'hand' },
};
