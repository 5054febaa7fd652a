import { type WireMessage, packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import type { Event, State } from './transfer.ts';

/** Others hear that a document was sent and that all of it was answered; what lies between, the hazards tell. */
export function publishTransfer(
  event: Event,
  state: State,
  { id, version, issued, messageId }: PublishedAct,
): WireMessage | undefined {
  if (state.status === 'absent' || (event.type !== 'sent' && event.type !== 'answered')) return undefined;
  const { subject, role, area } = issued.by;
  const { number, from, to, lines, status } = state;
  const body = {
    happening: {
      by: { subject, as: { role, area } },
      at: timestampFromDate(issued.at),
      version: BigInt(version),
    },
    transfer: {
      ...{ id, number, status },
      area: { code: state.area.code, ancestors: [...state.area.ancestors] },
      from: { ...from },
      to: { ...to },
      hazardIds: lines.map(({ hazardId }) => hazardId),
    },
    happened: { case: event.type, value: {} },
  };
  return packEvent(topics.transfer, { id: messageId, key: id, at: issued.at, body });
}
