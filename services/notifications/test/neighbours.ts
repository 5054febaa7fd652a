import { randomUUID } from 'node:crypto';
import {
  type AssignmentEventSchema,
  type HazardEventSchema,
  type MessageInitShape,
  type TransferEventSchema,
  type WireMessage,
  packEvent,
  timestampFromDate,
  topics,
} from '@firegrid/contracts';
import { areaRef, grid } from '@firegrid/testkit/areas';

type HazardInit = MessageInitShape<typeof HazardEventSchema>;
type TransferInit = MessageInitShape<typeof TransferEventSchema>;
type AssignmentInit = MessageInitShape<typeof AssignmentEventSchema>;

export const worker = { role: 'grid-worker', area: grid };
export const village = { role: 'village-officer', area: '430121105201' };
export const township = { role: 'township-officer', area: '430121105' };
export const police = { role: 'police-officer', area: '430121105' };

/** Somebody, as one of his posts. */
export const doing = (as: { role: string; area: string }, subject = 'somebody', version = 1) => ({
  by: { subject, as },
  at: timestampFromDate(new Date('2026-03-02T01:00:00Z')),
  version: BigInt(version),
});
export type Doing = ReturnType<typeof doing>;

export interface HazardFields {
  readonly id?: string;
  readonly status?: string;
  readonly foundBy?: string;
  readonly custody?: { role: string; area: string };
  /** null: at the top. */
  readonly superior?: { role: string; area: string } | null;
}

/** What hazards would say of a hazard in the first grid: the worker holds it, the village is above him. */
export const hazardBody = (
  happened: NonNullable<HazardInit['happened']>,
  happening: Doing,
  more: HazardFields = {},
): HazardInit => {
  const { superior = village, ...fields } = more;
  return {
    happening,
    hazard: {
      id: 'h',
      number: '430121105-2026-000001',
      status: 'reported',
      area: areaRef(grid),
      custody: worker,
      foundBy: 'finder',
      ...fields,
      ...(superior ? { superior } : {}),
    },
    happened,
  };
};

export const hazardEvent = (body: HazardInit): WireMessage =>
  packEvent(topics.hazard, { id: randomUUID(), key: body.hazard?.id ?? '', at: new Date(), body });

export const transferBody = (happened: 'sent' | 'answered', happening: Doing): TransferInit => ({
  happening,
  transfer: {
    id: 't',
    number: '430121105-T2026-0001',
    area: areaRef('430121105'),
    from: township,
    to: police,
    hazardIds: ['h'],
  },
  happened: { case: happened, value: {} },
});

export const transferEvent = (body: TransferInit): WireMessage =>
  packEvent(topics.transfer, { id: randomUUID(), key: body.transfer?.id ?? '', at: new Date(), body });

interface Given {
  readonly id?: string;
  readonly post?: { role: string; area: string };
  readonly happened?: 'assigned' | 'ended';
}

export const assignmentBody = (
  subject: string,
  happening: Doing,
  { id = 'a', post = village, happened = 'assigned' }: Given = {},
): AssignmentInit => ({
  happening,
  assignment: { id, subject, post, from: '2026-03-01' },
  happened: { case: happened, value: {} },
});

export const assignmentEvent = (body: AssignmentInit): WireMessage =>
  packEvent(topics.assignment, { id: randomUUID(), key: body.assignment?.id ?? '', at: new Date(), body });
