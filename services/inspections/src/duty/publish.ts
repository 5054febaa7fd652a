import {
  type MessageInitShape,
  type WireMessage,
  type DutyEventSchema,
  happeningOf,
  packEvent,
  topics,
} from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import type { Event, State } from './duty.ts';

export function publish(event: Event, state: State, act: PublishedAct): WireMessage | undefined {
  if (!state) return undefined;
  const { premisesId, area, post, period, dueOn, status } = state;
  return packEvent(topics.duty, {
    id: act.messageId,
    key: act.id,
    at: act.issued.at,
    body: {
      happening: happeningOf(act),
      duty: {
        id: act.id,
        premisesId,
        area: { code: area.code, ancestors: [...area.ancestors] },
        post,
        period,
        dueOn,
        status,
      },
      happened: happened(event),
    },
  });
}

function happened(event: Event): MessageInitShape<typeof DutyEventSchema>['happened'] & {} {
  switch (event.type) {
    case 'fulfilled':
      return { case: 'fulfilled', value: { inspectionId: event.inspectionId } };
    case 'excused':
      return { case: 'excused', value: { reason: event.reason } };
    case 'followed':
      return { case: 'followed', value: { fromArea: event.fromArea } };
    case 'laid':
    case 'missed':
    case 'lifted':
      return { case: event.type, value: {} };
  }
}
