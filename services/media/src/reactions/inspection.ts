import { type InspectionEvent, type Received, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import type { Newer } from '@firegrid/store';
import { type Naming, type Records, recordKey } from '../record/store.ts';

/** Which photos an inspection names: those of its findings. */
export const onInspection = (records: Records) =>
  onBatch(topics.inspection, async (events) =>
    records.applyAll(events.flatMap((event) => naming(event) ?? [])),
  );

function naming({
  key,
  body: { inspection, happening },
}: Received<InspectionEvent>): Newer<Naming> | undefined {
  if (!inspection?.area || !happening) return undefined;
  const { code, ancestors } = inspection.area;
  const photos = new Set(
    inspection.findings.flatMap(({ photos, photosAfter }) => [...photos, ...photosAfter]),
  );
  const doc = { area: { code, ancestors }, photos: [...photos] };
  return { key: recordKey('inspection', key), version: Number(happening.version), doc };
}
