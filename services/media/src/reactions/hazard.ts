import { type HazardEvent, type Received, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import type { Newer } from '@firegrid/store';
import { type Naming, type Records, recordKey } from '../record/store.ts';

/** Which photos a hazard names, wherever it lies now. */
export const onHazard = (records: Records) =>
  onBatch(topics.hazard, async (events) => records.applyAll(events.flatMap((event) => naming(event) ?? [])));

function naming({ key, body: { hazard, happening } }: Received<HazardEvent>): Newer<Naming> | undefined {
  if (!hazard?.area || !happening) return undefined;
  const { code, ancestors } = hazard.area;
  const photos = [...new Set(hazard.photos.map(({ hash }) => hash))];
  const doc = { area: { code, ancestors }, photos };
  return { key: recordKey('hazard', key), version: Number(happening.version), doc };
}
