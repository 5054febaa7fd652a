import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Inbox',
  help: [
    'What your posts were told. A line leads to its hazard or transfer document, and counts as read then.',
    'Where several people hold a post, each has read or not read for himself.',
  ],
  unread: 'Unread',
  unreadMark: 'unread',
  all: 'All',
  read: 'Mark as read',
  readAll: 'Mark all as read',
  notRead: ' (unread)',
  empty: { unread: 'Nothing unread', all: 'Nothing yet' },
  emptyWhy: 'News appear here by themselves.',
  to: (role) => `to the ${role}`,
  toMe: 'to yourself',
  kinds: {
    appointed: 'You hold a new post',
    reported: 'A hazard was reported in your area',
    assigned: 'Your post holds a hazard now',
    overdue: 'A hazard your post holds is overdue',
    climbed: 'An overdue hazard was brought before you',
    transferred: 'Hazards were offered to your post: please answer',
    acknowledged: 'A hazard you handed over was taken over',
    refused: 'A hazard you handed over was refused',
    submitted: 'A hazard is said to be put right: please verify',
    rejected: 'What you put right was not accepted',
    reopened: 'A closed hazard was reopened',
    closed: 'A hazard was verified and closed',
  },
};
