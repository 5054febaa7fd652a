import { systemScope } from '@firegrid/access';
import type { AreaRegister } from '@firegrid/areas';
import {
  type Finding,
  type InspectionEvent,
  type Received,
  timestampDate,
  topics,
} from '@firegrid/contracts';
import { derivedId } from '@firegrid/decider';
import { on } from '@firegrid/messaging';
import type { Counter } from '@firegrid/store';
import { currentCatalogue, hazardType, otherType } from '../catalogue/catalogue.ts';
import type { Report } from '../hazard/commands.ts';
import { severities } from '../hazard/hazard.ts';
import { nextNumber } from '../hazard/report-route.ts';
import type { HazardStore } from '../hazard/store.ts';
import { standingPlace } from '../places.ts';

const everywhere = systemScope('a finding becomes a hazard, wherever it is');

/** Every finding of an inspection becomes a hazard, whose id the inspector's phone has made. */
export const onInspection = (hazards: HazardStore, areas: AreaRegister, numbers: Counter) =>
  on(topics.inspection, async (event) => {
    const { inspection, happened } = event.body;
    if (happened.case !== 'submitted' || !inspection?.area || inspection.findings.length === 0) return;
    const place = await standingPlace(areas, inspection.area.code);
    const { by, at } = foundBy(event);
    for (const finding of inspection.findings) {
      const report: Report = {
        ...reportOf(finding),
        number: await nextNumber(numbers, place.township, at),
        area: place.area,
        line: place.line,
        premises: inspection.premisesId
          ? { id: inspection.premisesId, name: inspection.premisesName }
          : undefined,
        inspectionId: inspection.id,
      };
      const issued = { id: derivedId(event.id, finding.hazardId), by, at };
      await hazards.handle(everywhere, finding.hazardId, report, issued, {
        fingerprint: event.id,
        create: true,
      });
    }
  });

function foundBy({ body: { happening }, at }: Received<InspectionEvent>) {
  const { subject = 'system', as: { role, area } = { role: 'system', area: '' } } = happening?.by ?? {};
  return { by: { subject, role, area }, at: happening?.at ? timestampDate(happening.at) : at };
}

/** A finding that can't be taken as it says is taken as far as it goes: what was seen is never lost. */
export function reportOf(finding: Finding): Omit<Report, 'number' | 'area' | 'line'> {
  const { version } = currentCatalogue();
  const type = hazardType(version, finding.type);
  const note = [finding.note, type ? '' : `(${finding.type})`].filter((part) => part !== '').join(' ');
  const fixed = finding.fixedOnSpot && type?.fixableOnSpot && finding.photosAfter.length > 0;
  return {
    type: 'report',
    hazardType: type?.code ?? otherType,
    severity: severities.find((severity) => severity === finding.severity),
    factors: [],
    source: 'inspection',
    place: finding.place,
    note: note || undefined,
    photos: finding.photos,
    fixed: fixed ? { photos: finding.photosAfter } : undefined,
  };
}
