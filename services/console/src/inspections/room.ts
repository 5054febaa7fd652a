import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** What must be inspected, for any door. */
export const duties: Room = {
  path: 'duties',
  title: { zh: '应检任务', en: 'Duties' },
  permission: 'duty:read',
  element: lazyPart(() => import('./duties/pages.tsx'), 'DutyPages'),
  nav: { icon: 'clock' },
};

/** Visits made, for any door. */
export const inspections: Room = {
  path: 'inspections',
  title: { zh: '检查记录', en: 'Inspections' },
  permission: 'inspection:read',
  element: lazyPart(() => import('./visits/pages.tsx'), 'VisitPages'),
  nav: { icon: 'search' },
};
