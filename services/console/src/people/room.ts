import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';

/** People, their posts, and police and fire departments, for any door. */
export const people: Room = {
  path: 'people',
  title: { zh: '人员岗位', en: 'People' },
  permission: 'person:read',
  element: lazyPart(() => import('./pages.tsx'), 'PeoplePages'),
  nav: { icon: 'people' },
};
