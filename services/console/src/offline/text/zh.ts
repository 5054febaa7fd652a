import type { EntryState } from '../queue/entry.ts';
import type { SyncState } from '../sync.ts';

export const zh = {
  choose: {
    title: '设置六位数字密码',
    why: '没有网络时，用它打开本机上的资料。资料都加了密，别人拿到手机也看不到。',
    pin: '六位数字',
    again: '再输一遍',
    button: '完成',
    weak: '请输入六位数字，不要用连号或相同的数字',
    different: '两次输入的不一样',
  },
  unlock: {
    title: '输入密码',
    why: '请输入您在本机设置的六位数字。',
    pin: '六位数字密码',
    button: '打开',
    wrong: (left: number) => `密码不对，还可以试 ${left} 次`,
    wait: (when: string) => `错了多次，请在${when}之后再试`,
    forgotten: '忘记密码？连上网络后登录即可打开，资料不会丢。',
  },
  open: {
    title: '请先登录',
    why: '第一次使用，或退出以后，需要联网登录一次。之后没有网络也能用。',
  },
  first: {
    title: '正在取来您的网格资料',
    why: '第一次需要一会儿。网络断了也没关系，接着取。',
    count: (count: number) => `已取来 ${count} 条`,
    stuck: '现在取不到资料，稍后会自动再试。',
  },
  changePin: '修改密码',
  changePinWhy: '需要网络。',
  sync: {
    idle: '已是最新',
    sending: '正在发送',
    reading: '正在更新',
    pausing: '稍后重试',
    'no-network': '没有网络',
    'needs-login': '需要登录',
  } satisfies Record<SyncState, string>,
  toSend: (count: number) => `待发送 ${count}`,
  refused: (count: number) => `${count} 条要处理`,
  states: {
    draft: '未完成',
    waiting: '等待发送',
    sending: '正在发送',
    later: '稍后再发',
    accepted: '已送达',
    conflict: '有冲突',
    'not-yours': '已不归您',
    invalid: '未被接受',
  } satisfies Record<EntryState, string>,
  full: '手机存储空间不足，刚才的内容可能没有存下。请清理手机空间后再继续。',
  update: {
    ready: '有新版本',
    why: '您的资料和待发送的内容都会保留。',
    button: '现在更新',
  },
};
