import { create, packEvent, topics, type WireMessage, AreaEventSchema } from '@firegrid/contracts';

interface Node {
  readonly code: string;
  readonly level: string;
  readonly ancestors: readonly string[];
  readonly closedOn?: string;
  readonly successors?: readonly string[];
}

const huanghua = ['43', '4301', '430121', '430121105'];
const jiangbei = ['43', '4301', '430121', '430121104'];
const yongan = ['43', '4301', '430181', '430181117'];

/** Two townships of Changsha county, and one of a county with a stricter rule for shops. */
export const nodes: readonly Node[] = [
  { code: '43', level: 'province', ancestors: ['43'] },
  { code: '4301', level: 'city', ancestors: ['43', '4301'] },
  { code: '430121', level: 'county', ancestors: ['43', '4301', '430121'] },
  { code: '430181', level: 'county', ancestors: ['43', '4301', '430181'] },
  { code: '430121105', level: 'township', ancestors: huanghua },
  { code: '430121104', level: 'township', ancestors: jiangbei },
  { code: '430181117', level: 'township', ancestors: yongan },
  ...['201', '202', '203'].map((end) => ({
    code: `430121105${end}`,
    level: 'village',
    ancestors: [...huanghua, `430121105${end}`],
  })),
  { code: '430121104202', level: 'village', ancestors: [...jiangbei, '430121104202'] },
  { code: '430121105201-001', level: 'grid', ancestors: [...huanghua, '430121105201', '430121105201-001'] },
];

/** What org would tell of an area. */
export function areaEvent(
  node: Node,
  version = 1,
  happened: 'registered' | 'closed' = 'registered',
): WireMessage {
  const { code, level, ancestors, closedOn = '', successors = [] } = node;
  const area = {
    ...{
      code,
      level,
      closedOn,
      name: code,
      parent: ancestors.at(-2) ?? '',
      validFrom: '2020-01-01',
      responsible: '',
    },
    ancestors: [...ancestors],
    successors: [...successors],
  };
  const body = create(AreaEventSchema, {
    happening: { version: BigInt(version) },
    area,
    happened:
      happened === 'closed'
        ? { case: happened, value: { successors: [...successors] } }
        : { case: happened, value: {} },
  });
  return packEvent(topics.area, { id: `${code}/${version}`, key: code, at: new Date(), body });
}
