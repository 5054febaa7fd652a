import type { BulkAct } from '../bulk/bulk-act.ts';
import type { Line } from '../bulk/run.ts';
import type { QueueName } from '../queues/queues.ts';

export const zh = {
  title: '手头工作',
  help: [
    '等您岗位处理的隐患，按办理先后排列。数字就是清单里的条数，点开就是清单。',
    '确认：判断是不是隐患，并由本岗位负责。签收：接下移交来的隐患，时限重新计算。',
    '汇总移交：严重隐患和村里上报的隐患，由乡镇每月汇总成一份移交书，交派出所或消防救援部门。',
    '验收：到现场看过才能销号，自己整改的不能自己验收；堵塞疏散通道、锁闭安全出口、停用消防设施的 24 小时内核查，其他 3 个工作日。',
  ],
  keys: '快捷键',
  keyLines: [
    ['j / ↓', '下一条'],
    ['k / ↑', '上一条'],
    ['x', '选中或取消'],
    ['Enter', '打开'],
  ] as readonly (readonly [string, string])[],
  queues: {
    confirm: '待确认',
    acknowledge: '待签收',
    plan: '待定整改计划',
    bundle: '待汇总移交',
    verify: '待验收',
    late: '已超期',
    new: '今日新报',
  } satisfies Record<QueueName, string>,
  about: {
    confirm: '刚上报、还没有人判断，您可以确认的隐患。',
    acknowledge: '移交给您岗位、还没有答复的隐患。',
    plan: '由您岗位负责、还没有整改计划的隐患。',
    bundle: '可以写进一份移交书的隐患：严重、重大的，和由村里负责的。',
    verify: '已报整改完成，您可以去现场核查的隐患；自己报的不在这里。',
    late: '期限已过、还没有办结的隐患。',
    new: '今天上报的隐患，不论办到哪一步。',
  } satisfies Record<QueueName, string>,
  nothing: '这里没有等您处理的隐患',
  nothingTodo: '新的一到，会自动出现在这里。',
  toBundle: '去汇总移交',
  toTransfers: '查看移交书',
  chosen: (count: number) => `已选 ${count} 条`,
  chooseAll: '全选',
  chooseOne: (name: string) => `选择 ${name}`,
  bulk: {
    lines: '选中的隐患',
    stop: '停止',
    goOn: (count: number) => `继续处理 ${count} 条`,
    result: (done: number, refused: number, waiting: number) =>
      [`完成 ${done} 条`, refused ? `未成 ${refused} 条` : '', waiting ? `还有 ${waiting} 条` : '']
        .filter(Boolean)
        .join('，'),
    states: {
      waiting: '等待',
      sending: '正在提交',
      done: '完成',
      refused: '未成',
    } satisfies Record<Line['is'], string>,
    acts: {
      confirm: {
        open: '批量确认',
        title: '批量确认隐患',
        about: '逐条确认，程度按上报时所填；要改程度的，请打开那一条单独处理。',
        button: (count: number) => `确认 ${count} 条`,
      },
      acknowledge: {
        open: '批量签收',
        title: '批量签收移交',
        about: '逐条签收，签收后由您的岗位负责，时限重新计算。',
        button: (count: number) => `签收 ${count} 条`,
      },
    } satisfies Record<BulkAct, object>,
  },
};
