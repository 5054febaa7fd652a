import type { Layer } from '../layers.ts';

export const zh = {
  title: '地图',
  help: [
    '辖区内有位置的场所。靠得近的合成一个圈，数字是处数，颜色和形状是其中最重的一处；按下去就放大。',
    '地图不用底图，断网也能看。右边的列表与地图同步。键盘：方向键移动，加减号缩放。',
  ],
  mapLabel: '场所地图。方向键移动，加减号缩放；右边的列表是同样的内容',
  nearer: '放大',
  farther: '缩小',
  layer: '看什么',
  layers: { severity: '未办结隐患的程度', age: '未办结隐患的时间', class: '场所类别' } satisfies Record<
    Layer,
    string
  >,
  levels: {
    severity: ['没有隐患', '一般', '习惯性违法', '严重', '重大'],
    age: ['没有隐患', '7 天以内', '7 到 30 天', '30 天以上'],
    class: ['其他', '九小场所', '重点单位'],
  } as Readonly<Record<Layer, readonly string[]>>,
  legend: '图例',
  class: '类别',
  anyClass: '所有类别',
  list: '地图上的场所',
  inSight: (count: string) => `图中 ${count} 处`,
  show: '在图上看',
  comeNearer: '放大地图，可以看到其余的。',
  cut: (count: string) => `场所太多，只画出 ${count} 处。请选择小一些的区域。`,
  allAreas: '全部辖区',
  chooseArea: '选择区域',
  empty: '辖区里还没有带位置的场所',
  emptyIn: (area: string) => `${area}还没有带位置的场所`,
  emptyWhy: '登记或导入场所时填写经纬度，就会出现在这里。',
};
