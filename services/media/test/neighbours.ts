import { randomUUID } from 'node:crypto';
import { type WireMessage, packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import { areaRef } from '@firegrid/testkit/areas';

/** What hazards and inspections would say. */
const happening = (version: number) => ({
  by: { subject: 'somebody', as: { role: 'grid-worker', area: '430121105201-001' } },
  at: timestampFromDate(new Date()),
  version: BigInt(version),
});

interface Told {
  readonly id: string;
  readonly area: string;
  readonly photos: readonly string[];
  readonly version?: number;
}

export const hazardEvent = ({ id, area, photos, version = 1 }: Told): WireMessage =>
  packEvent(topics.hazard, {
    id: randomUUID(),
    key: id,
    at: new Date(),
    body: {
      happening: happening(version),
      hazard: { id, area: areaRef(area), photos: photos.map((hash) => ({ hash, shows: 'found' })) },
      happened: { case: 'reported', value: {} },
    },
  });

/** @param photos of its one finding, the first as it was found, the rest after it was put right */
export const inspectionEvent = ({ id, area, photos: [found = '', ...after] }: Told): WireMessage =>
  packEvent(topics.inspection, {
    id: randomUUID(),
    key: id,
    at: new Date(),
    body: {
      happening: happening(1),
      inspection: {
        id,
        area: areaRef(area),
        findings: [{ hazardId: randomUUID(), type: 'extinguisher', photos: [found], photosAfter: after }],
      },
      happened: { case: 'submitted', value: {} },
    },
  });
