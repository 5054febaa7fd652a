import { eventually, type Person } from '@firegrid/testkit';
import { seeded } from '../chaos/random.ts';
import { expectStatus } from '../demo/world.ts';

const words = [
  ...'福旺兴隆鑫源顺达金银华美佳宏盛泰康安和平利民惠家乐万百千喜来登丰裕祥瑞',
  ...'湘潭岳麓星沙榔梨黄兴朗江南北东西新老城关河桥溪口岭塘坪冲湾洲港田园村',
];
const surnames = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭何林罗高郑梁谢宋唐许邓冯韩曹'];
const trades = [
  ['小商店', ['便利店', '百货店', '五金店', '烟酒行', '水果店', '副食批发部']],
  ['小餐饮', ['米粉店', '土菜馆', '蒸菜馆', '夜宵摊', '早餐店', '口味虾馆']],
  ['小旅馆', ['宾馆', '旅社', '民宿', '招待所']],
  ['小美容洗浴', ['理发店', '美容院', '足浴店']],
  ['小生产加工', ['家具作坊', '豆腐坊', '门窗加工厂', '印刷厂']],
  ['小诊所', ['诊所', '卫生室', '口腔门诊']],
] as const;
const roads = [
  '机场大道',
  '黄花路',
  '人民东路',
  '临空南路',
  '大元路',
  '谷塘路',
  '长浏公路',
  '鱼塘新村',
  '银龙路',
];

/** Grid workers of 黄花镇, each with the grid that is his. */
export const gridWorkers = {
  'yutang-grid-1': '430121105201-001',
  'yutang-grid-2': '430121105201-002',
  'dongtang-grid-1': '430121105202-001',
  'dongtang-grid-2': '430121105202-002',
  'gaoan-grid-1': '430121105203-001',
  'gaoan-grid-2': '430121105203-002',
} as const;

/**
 * A ledger as a township has it: names, addresses, people and positions all different, so that they weigh on the wire
 * what real ones do. All of classes that are visited every week.
 */
export function townLedger(places: readonly { readonly grid: string; readonly count: number }[]): string {
  const random = seeded(430_121_105);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const lines = places.flatMap(({ grid, count }) =>
    Array.from({ length: count }, (_, n) => {
      const [kind, names] = pick(trades);
      const name = `${pick(surnames)}${pick(words)}${pick(words)}${pick(words)}${pick(names)}`;
      const number = 1 + Math.floor(random() * 900);
      const address = `黄花镇${pick(roads)}${number}号${pick(['', '一楼', '二楼', `附${1 + (n % 9)}号`, '临街门面'])}`;
      const [longitude, latitude] = [113.15 + random() * 0.1, 28.18 + random() * 0.1];
      const person = `${pick(surnames)}${pick(words)}${pick(words)}`;
      const phone = `1${pick(['38', '39', '59', '77', '86', '73'])}${digits(8)}`;
      const area = 15 + Math.floor(random() * 80);
      return [
        `${name}${n}`,
        kind,
        grid,
        address,
        longitude.toFixed(6),
        latitude.toFixed(6),
        person,
        phone,
        area,
      ];
    }),
  );
  const head = ['名称', '类别', '区域代码', '地址', '经度', '纬度', '联系人', '电话', '面积'];
  return [head, ...lines].map((cells) => cells.join(',')).join('\n');
}

/** Takes a ledger over and waits until each premises in it has its duty of the week. */
export async function settleTown(officer: Person, ledger: string): Promise<void> {
  const count = ledger.split('\n').length - 1;
  const { id } = expectStatus(
    await officer.post('/premises/imports', ledger, { type: 'text/csv' }),
    202,
  ).body;
  await eventually(
    'all premises are registered and due',
    async () => {
      const { body: job } = await officer.get(`/premises/imports/${String(id)}`);
      if (Number(job['rejected']) > 0) throw new Error(JSON.stringify(job));
      const { body: due } = await officer.get('/inspections/duties/count');
      return Number(due['count']) >= count;
    },
    180_000,
  );
}
