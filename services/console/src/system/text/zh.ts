type Words = Readonly<Record<string, string>>;

const services: Words = {
  gateway: '网关',
  org: '组织区域',
  premises: '场所',
  inspections: '检查',
  hazards: '隐患',
  notifications: '通知',
  media: '照片',
};

export const zh = {
  title: '系统状态',
  help: [
    '各服务此刻自己报告的状态，每 10 秒再问一次。',
    '降级：请求照常处理，消息会晚到。不可用：请求会被拒绝，稍后可用同一编号再发，不会重复。',
  ],
  asked: (at: string) => `${at} 询问`,
  allWell: '全部服务正常',
  ill: (names: string) => `需要处理：${names}`,
  named: (name: string) => services[name] ?? name,
  silentTodo: '没有回答。请看该服务的进程和日志。',
  states: { ok: '正常', degraded: '降级', down: '不可用', silent: '没有回答' },
  parts: {
    store: '数据库',
    broker: '消息',
    access: '登录变更',
    notices: '实时通知',
    areas: '区域消息',
    archives: '档案消息',
    registers: '登记消息',
    findings: '检查发现',
    premises: '场所消息',
    reactions: '检查的后续',
    answers: '移交答复',
    hazards: '隐患消息',
    transfers: '移交消息',
    assignments: '岗位消息',
    records: '记录消息',
    objects: '照片存储',
  } as Words,
};
