import {
  type Store,
  type Stored,
  aggregateRepository,
  changesIndex,
  is,
  oneOf,
  range,
} from '@firegrid/store';
import { hazardDecider } from './decider.ts';
import type { PlacedPost } from './may.ts';
import type { Hazard, Severity, Source, State, Status } from './hazard.ts';
import { type Post, bodyRoles } from './posts.ts';
import { publishHazard } from './publish.ts';
import { hazardView } from './view.ts';

export type HazardStore = ReturnType<typeof hazardStore>;

const held = (path: string) => (posts: readonly Post[]) => ({
  $or: posts.map(({ role, area }) => ({ [`${path}.area`]: String(area), [`${path}.role`]: String(role) })),
});

const filters = {
  ids: oneOf<string>('_id'),
  status: oneOf<Status>('state.status'),
  severity: oneOf<Severity>('state.severity'),
  type: is<string>('state.type'),
  source: is<Source>('state.source'),
  number: is<string>('state.number'),
  premisesId: is<string>('state.premises.id'),
  /** Keyed hash of the code somebody follows it by. */
  receipt: is<string>('state.reporter.receipt'),
  /** The area and all in it. */
  area: is<string>('area.ancestors'),
  /** Placed at this very area. */
  placedAt: is<string>('area.code'),
  /** In the hands of one of these posts; never empty. */
  heldBy: held('state.custody'),
  /** Held by one of these officers or below him, or in the area of one of these bodies. */
  decidedBy: ({ officers, bodies }: Record<'officers' | 'bodies', readonly PlacedPost[]>) => {
    const held = officers.map(({ role, area }) => ({
      'state.custody.area': String(area),
      'state.custody.role': String(role),
    }));
    // Who holds it stands in the hazard's line: not around the post is below it.
    const below = officers.map(({ role, area, around }) => ({
      'state.line': { $elemMatch: { role: String(role), area: String(area) } },
      'state.custody.area': { $nin: around.map(String) },
    }));
    const seen = bodies.map(({ area }) => ({ 'area.ancestors': String(area) }));
    return { $or: [...held, ...below, ...seen, { _id: '' }] };
  },
  notSubmittedBy: (subject: string) => ({ 'state.submission.subject': { $ne: String(subject) } }),
  /** Offered to one of these posts; never empty. */
  offeredTo: held('state.offer.to'),
  offered: (is: boolean) => ({ 'state.offer': is ? { $ne: null } : null }),
  reported: range<Date>('state.reportedAt'),
  deadline: range<Date>('state.clock.deadline'),
  notOverdueAt: (now: Date) => ({
    $or: [{ 'state.clock.deadline': { $gte: now } }, { 'state.clock.deadline': null }],
  }),
  climbAt: range<Date>('state.clock.climbAt'),
  /** What a township may bundle: serious, or as far as its village came, and offered to nobody. */
  bundleable: (_: true) => ({
    'state.offer': null,
    'state.status': { $in: ['confirmed', 'rectifying'] },
    'state.custody.role': { $nin: [...bodyRoles] },
    $or: [{ 'state.severity': { $in: ['serious', 'major'] } }, { 'state.custody.role': 'village-officer' }],
  }),
};

/** Hazards in the service's own database. */
export const hazardStore = (store: Store) =>
  aggregateRepository({
    store,
    name: 'hazards',
    decider: hazardDecider,
    filters,
    sorts: { newest: { 'state.reportedAt': -1 } },
    indexes: [
      changesIndex,
      { keys: { 'area.ancestors': 1, 'state.status': 1, 'state.reportedAt': -1, _id: -1 } },
      { keys: { 'area.code': 1, 'state.status': 1 } },
      { keys: { 'state.custody.area': 1, 'state.custody.role': 1, 'state.reportedAt': -1, _id: -1 } },
      { keys: { 'state.offer.to.area': 1, 'state.offer.to.role': 1 }, sparse: true },
      { keys: { 'state.premises.id': 1, 'state.reportedAt': -1, _id: -1 }, sparse: true },
      { keys: { 'state.number': 1, 'state.reportedAt': -1, _id: -1 } },
      { keys: { 'state.reporter.receipt': 1 }, sparse: true },
      { keys: { 'state.clock.climbAt': 1 }, sparse: true },
    ],
    area: (state) => (state.status === 'absent' ? undefined : state.area),
    publish: publishHazard,
    receipt(state): { number: string; status: Status } {
      if (state.status === 'absent') throw new Error('nobody reported this hazard');
      return { number: state.number, status: state.status };
    },
    current: (stored) => hazardView(hazardOf(stored), new Date()),
  });

/** A hazard that is there: the store keeps no absent ones. */
export function hazardOf({ id, version, state }: Stored<State>): {
  id: string;
  version: number;
  state: Hazard;
} {
  if (state.status === 'absent') throw new Error(`hazard ${id} is stored and absent`);
  return { id, version, state };
}
