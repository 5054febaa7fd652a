import type { Item } from '../../api/types.ts';

export const zh = {
  title: '收件箱',
  help: [
    '与您的岗位有关的消息。点开就到那条隐患或移交书，同时记为已读。',
    '一个岗位有几个人时，每人各有自己的已读和未读。',
  ],
  unread: '未读',
  unreadMark: '条未读',
  all: '全部',
  read: '记为已读',
  readAll: '全部记为已读',
  notRead: '（未读）',
  empty: { unread: '没有未读的消息', all: '还没有消息' },
  emptyWhy: '新消息一到，会自动出现在这里。',
  to: (role: string) => `发给${role}`,
  toMe: '发给您本人',
  kinds: {
    appointed: '您有了新的岗位',
    reported: '辖区内上报了新的隐患',
    assigned: '一条隐患由您的岗位负责',
    overdue: '您负责的隐患已超期',
    climbed: '一条超期隐患提请您督办',
    transferred: '有隐患移交给您的岗位，请答复',
    acknowledged: '您移交的隐患已被签收',
    refused: '您移交的隐患被退回',
    submitted: '一条隐患已报整改完成，请验收',
    rejected: '您报的整改没有通过验收',
    reopened: '一条已销号的隐患被重新打开',
    closed: '一条隐患已验收销号',
  } satisfies Record<Item<'/api/v1/notifications/inbox'>['kind'], string>,
};
