import { lazyPart } from '../shell/lazy-part.ts';
import type { Room } from '../shell/room.ts';
import { Unread } from './unread.tsx';

/** What my posts and I were told, for any door. */
export const inbox: Room = {
  path: 'inbox',
  title: { zh: '收件箱', en: 'Inbox' },
  permission: 'inbox:read',
  element: lazyPart(() => import('./page.tsx'), 'InboxPage'),
  nav: { icon: 'bell', mark: Unread },
};
