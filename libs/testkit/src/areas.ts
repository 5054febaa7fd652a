import { type WireMessage, packEvent, timestampFromDate, topics } from '@firegrid/contracts';

/** An area as org would tell of it. */
export interface ToldArea {
  readonly code: string;
  readonly level: string;
  readonly ancestors: readonly string[];
}

const area = (level: string, ...ancestors: string[]): ToldArea => ({
  code: ancestors.at(-1) ?? '',
  level,
  ancestors,
});
const county = ['43', '4301', '430121'];
const township = [...county, '430121105'];
const village = [...township, '430121105201'];
const sibling = [...county, '430121104'];

/** Two grids of one village of 黄花镇, and what lies around: where the demo people hold their posts. */
export const grid = '430121105201-001';
export const grid2 = '430121105201-002';

export const toldAreas: readonly ToldArea[] = [
  area('province', '43'),
  area('city', '43', '4301'),
  area('county', ...county),
  area('township', ...township),
  area('township', ...sibling),
  area('village', ...village),
  area('village', ...sibling, '430121104202'),
  area('grid', ...village, grid),
  area('grid', ...village, grid2),
  area('grid', ...sibling, '430121104202', '430121104202-001'),
];

/** @throws Error when it is none of toldAreas */
export function toldArea(code: string): ToldArea {
  const found = toldAreas.find((one) => one.code === code);
  if (!found) throw new Error(`the tests have no area ${code}`);
  return found;
}

export const areaRef = (code: string) => ({ code, ancestors: [...toldArea(code).ancestors] });

/** @param closedInto its heir, where the news is that it closed */
export function areaEvent(
  { code, level, ancestors }: ToldArea,
  version = 1,
  closedInto?: string,
): WireMessage {
  const successors = closedInto === undefined ? [] : [closedInto];
  const node = { code, level, ancestors: [...ancestors], parent: ancestors.at(-2) ?? '', successors };
  return packEvent(topics.area, {
    id: `${code}/${version}`,
    key: code,
    at: new Date(),
    body: {
      happening: {
        by: { subject: 'org', as: { role: 'area-admin', area: '43' } },
        at: timestampFromDate(new Date()),
        version: BigInt(version),
      },
      area: {
        ...node,
        name: `区域${code}`,
        validFrom: '2020-01-01',
        closedOn: closedInto === undefined ? '' : '2026-03-02',
      },
      happened:
        closedInto === undefined
          ? { case: 'registered', value: {} }
          : { case: 'closed', value: { successors } },
    },
  });
}
