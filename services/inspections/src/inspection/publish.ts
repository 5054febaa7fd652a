import { type WireMessage, happeningOf, packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import type { State, Submitted } from './inspection.ts';

export function publish(event: Submitted, _state: State, act: PublishedAct): WireMessage {
  const { premises, findings, position, dutyId, checklist, checklistVersion, deviceTime } = event;
  return packEvent(topics.inspection, {
    id: act.messageId,
    key: act.id,
    at: act.issued.at,
    body: {
      happening: happeningOf(act),
      inspection: {
        id: act.id,
        premisesId: premises.id,
        premisesName: premises.name,
        area: { code: premises.area.code, ancestors: [...premises.area.ancestors] },
        checklist,
        checklistVersion,
        deviceTime: timestampFromDate(deviceTime),
        ...(position ? { position } : {}),
        findings: findings.map(({ photos, photosAfter, note = '', ...finding }) => ({
          ...finding,
          note,
          photos: [...photos],
          photosAfter: [...photosAfter],
        })),
        dutyId: dutyId ?? '',
      },
      happened: { case: 'submitted', value: {} },
    },
  });
}
