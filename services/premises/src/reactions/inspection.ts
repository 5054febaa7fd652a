import { type InspectionEvent, type Received, timestampDate, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import type { Newer } from '@firegrid/store';
import type { InspectionLine, InspectionLines } from '../archive/lines.ts';

/** Enters visits into the archives of their premises. */
export const onInspections = (lines: InspectionLines) =>
  onBatch(topics.inspection, (events) => lines.applyAll(events.flatMap(lineOf)));

function lineOf({ key, body, at }: Received<InspectionEvent>): Newer<InspectionLine>[] {
  const { inspection, happening } = body;
  if (!inspection?.premisesId || !inspection.area || !happening) return [];
  const { premisesId: premises, area, checklist, findings, deviceTime } = inspection;
  const doc = {
    premises,
    area: { code: area.code, ancestors: area.ancestors },
    at: deviceTime ? timestampDate(deviceTime) : at,
    by: happening.by?.subject ?? '',
    checklist,
    findings: findings.length,
  };
  return [{ key, version: Number(happening.version), doc }];
}
