import { creditCheckCharacter } from '../src/premises/credit-code.ts';

export const titles = [
  '名称',
  '类别',
  '区域代码',
  '地址',
  '经度',
  '纬度',
  '联系人',
  '电话',
  '面积',
  '统一社会信用代码',
  '标签',
];
const classes = ['小商店', '小餐饮', '小旅馆', '小美容洗浴', '小生产加工', '仓库', '一般单位'];
const villages = ['430121105201', '430121105202', '430121105203'];

/** A ledger of 黄花镇 of so many rows, the header first; every third row has a credit code. */
export function ledgerLines(rows: number, prefix: string): string[][] {
  return [titles, ...Array.from({ length: rows }, (_, n) => ledgerRow(n, prefix))];
}

export function ledgerRow(n: number, prefix: string): string[] {
  const body = `91430121${hash(prefix)}${String(n).padStart(6, '0')}`;
  return [
    `${prefix}便利店${n}`,
    classes[n % classes.length] ?? '',
    villages[n % villages.length] ?? '',
    `黄花镇${prefix}街${n}号`,
    (113.2 + (n % 1000) / 10_000).toFixed(6),
    (28.2 + (n % 777) / 10_000).toFixed(6),
    '张建国',
    `138${String(10_000_000 + n)}`,
    String(20 + (n % 150)),
    n % 3 === 0 ? body + creditCheckCharacter(body) : '',
    n % 5 === 0 ? '散小边远、出租' : '',
  ];
}

export const ledger = (lines: readonly (readonly string[])[]): string =>
  `${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Three digits, so that ledgers of different prefixes have different codes. */
const hash = (prefix: string): string =>
  String([...prefix].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 900, 7) + 100);
