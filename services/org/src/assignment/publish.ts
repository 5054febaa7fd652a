import { type WireMessage, happeningOf, packEvent, topics } from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import { accessChanged } from '../access/publish.ts';
import type { Assignment, AssignmentEvent } from './assignment.ts';

export function publishAssignment(
  event: AssignmentEvent,
  state: Assignment,
  act: PublishedAct,
): WireMessage | undefined {
  if (state.is === 'none') return undefined;
  const { subject, role, area, body, from, until } = state;
  switch (event.type) {
    case 'access-narrowed':
      return accessChanged(subject, act);
    case 'carried':
    case 'refreshed':
      return undefined;
    case 'assigned':
    case 'until-set':
    case 'followed':
    case 'identified':
    case 'ended':
  }
  return packEvent(topics.assignment, {
    id: act.messageId,
    key: act.id,
    at: act.issued.at,
    body: {
      happening: happeningOf(act),
      assignment: { id: act.id, subject, post: { role, area: area.code }, body, from, until },
      happened: { case: state.is === 'ended' ? 'ended' : 'assigned', value: {} },
    },
  });
}
