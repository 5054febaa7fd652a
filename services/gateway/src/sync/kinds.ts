/** The one route that a kind of command stands for. */
export interface CommandRoute {
  readonly service: string;
  readonly method: 'POST' | 'PATCH';
  /** `:id` is the command's target. */
  readonly path: string;
  /** Where what it made is read. Others learn of that by events, a moment later. */
  readonly made?: string;
}

const onHazard = (act: string): CommandRoute => ({
  service: 'hazards',
  method: 'POST',
  path: `/hazards/:id/${act}`,
});

/** What phones do offline. */
export const kinds = {
  'inspection.submit': {
    service: 'inspections',
    method: 'POST',
    path: '/inspections',
    made: '/inspections/:id',
  },
  'hazard.report': { service: 'hazards', method: 'POST', path: '/hazards' },
  'hazard.fix': onHazard('fix'),
  'hazard.offer': onHazard('offer'),
  'hazard.confirm': onHazard('confirm'),
  'hazard.dismiss': onHazard('dismiss'),
  'hazard.plan': onHazard('plan'),
  'hazard.submit': onHazard('submit'),
  'hazard.verify': onHazard('verify'),
  'hazard.reject': onHazard('reject'),
  'premises.register': { service: 'premises', method: 'POST', path: '/premises', made: '/premises/:id' },
  'premises.change': { service: 'premises', method: 'PATCH', path: '/premises/:id' },
  'notice.read': { service: 'notifications', method: 'POST', path: '/inbox/:id/read' },
} as const satisfies Readonly<Record<string, CommandRoute>>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]];

export const routeOf = (kind: Kind): CommandRoute => kinds[kind];
export const needsTarget = (kind: Kind): boolean => routeOf(kind).path.includes(':id');
