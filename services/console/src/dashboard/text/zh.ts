import type { DutyFigure, HazardFigure } from '../figures.ts';

export const zh = {
  title: (area: string) => `${area}落实情况`,
  help: [
    '一眼看出上级要求的，下面做到了多少。按下级区域分列，点区域名看它的下级，点数字看具体是哪些。',
    '只看结果，不看谁用了多少次系统。数字最多一分钟前的。',
  ],
  toTop: '回到我的辖区',
  caption: '各区域的任务和隐患',
  whole: '合计',
  area: '区域',
  duties: '一周应检任务',
  hazards: '隐患',
  done: '完成率',
  figures: {
    due: '待检查',
    fulfilled: '已检查',
    missed: '未完成',
    excused: '有原因',
    open: '未办结',
    overdue: '已超期',
    closed: '已销号',
  } satisfies Record<DutyFigure | HazardFigure, string>,
  meaningTitle: '这些数字是怎么数的',
  meaning: [
    ['待检查', '所选一周里应检查、还没有检查，也还没有到期的场所。'],
    ['已检查', '所选一周里已经检查过的。'],
    ['未完成', '一周已过仍没有检查、也没有写明原因的。'],
    ['有原因', '进不去、停业、请假，写明了原因的；不计入完成率。'],
    ['完成率', '已检查 ÷（待检查＋已检查＋未完成）。'],
    ['未办结', '现在还没有销号的隐患，不论何时上报。'],
    ['已超期', '未办结的当中，期限已过的；时限暂停的不算。'],
    ['已销号', '验收通过的隐患，历年累计；报了整改、没有验收的不算。'],
  ] as readonly (readonly [string, string])[],
};
