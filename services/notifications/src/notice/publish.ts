import { type WireMessage, happeningOf, packEvent, topics } from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import { type Event, type State, addressOf } from './notice.ts';

/** Only the posting is news; who has read what stays here. */
export function publish(event: Event, state: State, act: PublishedAct): WireMessage | undefined {
  if (event.type !== 'posted' || !state) return undefined;
  const { to, kind, about } = event.told;
  return packEvent(topics.notice, {
    id: act.messageId,
    key: addressOf(to),
    at: act.issued.at,
    body: {
      happening: happeningOf(act),
      notice: {
        id: act.id,
        to,
        kind,
        subjectKind: about.kind,
        subjectId: about.id,
        subjectNumber: about.number,
        area: { code: state.area.code, ancestors: [...state.area.ancestors] },
      },
      happened: { case: 'posted', value: {} },
    },
  });
}
