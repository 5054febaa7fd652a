import { randomUUID } from 'node:crypto';
import {
  type AreaEventSchema,
  type MessageInitShape,
  type WireMessage,
  packEvent,
  timestampFromDate,
  topics,
} from '@firegrid/contracts';

/** What org, premises and inspections would say: for tests. */
interface Node {
  readonly code: string;
  readonly level: string;
  readonly ancestors: readonly string[];
}

const node = (level: string, ...ancestors: string[]): Node => ({
  code: ancestors.at(-1) ?? '',
  level,
  ancestors,
});
const county = ['43', '4301', '430121'];
const township = [...county, '430121105'];
const village = [...township, '430121105201'];
const sibling = [...county, '430121104'];

export const grid = '430121105201-001';
export const grid2 = '430121105201-002';

export const nodes: readonly Node[] = [
  node('province', '43'),
  node('city', '43', '4301'),
  node('county', ...county),
  node('township', ...township),
  node('township', ...sibling),
  node('village', ...village),
  node('village', ...sibling, '430121104202'),
  node('grid', ...village, grid),
  node('grid', ...village, grid2),
  node('grid', ...sibling, '430121104202', '430121104202-001'),
];

const happening = (version: number, by = { subject: 'org', as: { role: 'area-admin', area: '43' } }) => ({
  by,
  at: timestampFromDate(new Date()),
  version: BigInt(version),
});

export function areaEvent({ code, level, ancestors }: Node, version = 1, closedInto?: string): WireMessage {
  const parent = ancestors.at(-2) ?? '';
  const closed = { closedOn: closedInto ? '2026-03-02' : '', successors: closedInto ? [closedInto] : [] };
  const area = {
    code,
    name: `区域${code}`,
    level,
    parent,
    ancestors: [...ancestors],
    validFrom: '2020-01-01',
    ...closed,
  };
  const happened: MessageInitShape<typeof AreaEventSchema>['happened'] = closedInto
    ? { case: 'closed', value: { successors: [closedInto] } }
    : { case: 'registered', value: {} };
  const body = { happening: happening(version), area, happened };
  return packEvent(topics.area, { id: `${code}/${version}`, key: code, at: new Date(), body });
}

export function bodyEvent(code: string, kind: 'police' | 'fire', areas: string[]): WireMessage {
  const body = {
    happening: happening(1),
    body: { code, name: code, kind, areas, dissolved: false },
    happened: { case: 'founded', value: {} } as const,
  };
  return packEvent(topics.body, { id: `${code}/1`, key: code, at: new Date(), body });
}

export function premisesEvent(id: string, name: string, area: string): WireMessage {
  const ancestors = [...(nodes.find(({ code }) => code === area)?.ancestors ?? [])];
  const body = {
    happening: happening(1),
    premises: { id, name, number: 'p', class: 'small-shop', area: { code: area, ancestors }, status: 'open' },
    happened: { case: 'registered', value: {} } as const,
  };
  return packEvent(topics.premises, { id: `${id}/1`, key: id, at: new Date(), body });
}

export interface TestFinding {
  readonly hazardId: string;
  readonly type: string;
  readonly severity?: string;
  readonly photos?: string[];
  readonly fixedOnSpot?: boolean;
  readonly photosAfter?: string[];
}

export function inspectionEvent(
  subject: string,
  findings: readonly TestFinding[],
  id: string = randomUUID(),
): WireMessage {
  const ancestors = [...(nodes.find(({ code }) => code === grid)?.ancestors ?? [])];
  const body = {
    happening: happening(1, { subject, as: { role: 'grid-worker', area: grid } }),
    inspection: {
      id,
      premisesId: '',
      area: { code: grid, ancestors },
      findings: findings.map((finding) => ({ place: '一楼', ...finding })),
    },
    happened: { case: 'submitted', value: {} } as const,
  };
  return packEvent(topics.inspection, { id: `${id}/1/0`, key: id, at: new Date(), body });
}
