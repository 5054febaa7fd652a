import type { Room } from '../shell/room.ts';
import { lazyPart } from '../shell/lazy-part.ts';

/** The rooms of the field app, in the order of the navigation. */
export const rooms: readonly Room[] = [
  {
    path: 'today',
    title: { zh: '今日', en: 'Today' },
    permission: 'duty:read',
    element: lazyPart(() => import('./today/pages.tsx'), 'TodayPages'),
    nav: { icon: 'clipboard' },
  },
  {
    path: 'hazards',
    title: { zh: '隐患', en: 'Hazards' },
    permission: 'hazard:read',
    element: lazyPart(() => import('./hazards/pages.tsx'), 'MyHazardPages'),
    nav: { icon: 'flame' },
  },
  {
    path: 'inbox',
    title: { zh: '消息', en: 'Inbox' },
    permission: 'inbox:read',
    element: lazyPart(() => import('./inbox/inbox.tsx'), 'FieldInbox'),
    nav: { icon: 'bell' },
  },
  {
    path: 'queue',
    title: { zh: '待发送', en: 'To be sent' },
    permission: 'me:read',
    element: lazyPart(() => import('./queue/queue-page.tsx'), 'QueuePage'),
    nav: { icon: 'refresh' },
  },
];
