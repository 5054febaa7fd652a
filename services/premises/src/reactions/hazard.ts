import { type HazardEvent, type Received, timestampDate, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import type { Newer } from '@firegrid/store';
import type { HazardLine, HazardLines } from '../archive/lines.ts';

/** Enters hazards into the archives of their premises, as they stand now. */
export const onHazards = (lines: HazardLines) =>
  onBatch(topics.hazard, (events) => lines.applyAll(events.flatMap(lineOf)));

function lineOf({ key, body, at }: Received<HazardEvent>): Newer<HazardLine>[] {
  const { hazard, happening } = body;
  if (!hazard?.premisesId || !hazard.area || !happening) return [];
  const { premisesId: premises, area, number, type, severity, status, reportedAt } = hazard;
  const doc = {
    ...{ premises, number, type, severity, status },
    area: { code: area.code, ancestors: area.ancestors },
    reportedAt: reportedAt ? timestampDate(reportedAt) : at,
  };
  return [{ key, version: Number(happening.version), doc }];
}
