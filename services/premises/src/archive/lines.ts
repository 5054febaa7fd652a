import { type Area, type Store, is, readModel } from '@firegrid/store';

/** A visit, as an archive shows it. */
export interface InspectionLine {
  readonly premises: string;
  readonly area: Area;
  readonly at: Date;
  readonly by: string;
  readonly checklist: string;
  readonly findings: number;
}

/** A hazard, as an archive shows it. */
export interface HazardLine {
  readonly premises: string;
  readonly area: Area;
  readonly number: string;
  readonly type: string;
  readonly severity: string;
  readonly status: string;
  readonly reportedAt: Date;
}

export type InspectionLines = ReturnType<typeof inspectionLines>;
export type HazardLines = ReturnType<typeof hazardLines>;

/** Visits learned from topic inspection. */
export const inspectionLines = (store: Store) =>
  readModel({
    store,
    name: 'inspectionLines',
    area: ({ area }: InspectionLine) => area,
    filters: { premises: is<string>('state.premises') },
    sorts: { newest: { 'state.at': -1 } },
    indexes: [{ keys: { 'state.premises': 1, 'state.at': -1, _id: -1 } }],
  });

/** Hazards learned from topic hazard. */
export const hazardLines = (store: Store) =>
  readModel({
    store,
    name: 'hazardLines',
    area: ({ area }: HazardLine) => area,
    filters: { premises: is<string>('state.premises'), status: is<string>('state.status') },
    sorts: { newest: { 'state.reportedAt': -1 } },
    indexes: [{ keys: { 'state.premises': 1, 'state.reportedAt': -1, _id: -1 } }],
  });
