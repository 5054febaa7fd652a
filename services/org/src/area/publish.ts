import {
  type AreaEventSchema,
  type MessageInitShape,
  type WireMessage,
  happeningOf,
  packEvent,
  topics,
} from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import type { Area, AreaEvent } from './area.ts';

type Happened = MessageInitShape<typeof AreaEventSchema>['happened'];

/** What others are told of an area; how it is numbered and what is still to be done is our own business. */
export function publishArea(event: AreaEvent, state: Area, act: PublishedAct): WireMessage | undefined {
  const told = happened(event);
  if (!told || state.is === 'none') return undefined;
  const { code, name, level, parent, from, closedOn, responsibleSubject: responsible } = state;
  return packEvent(topics.area, {
    id: act.messageId,
    key: code,
    at: act.issued.at,
    body: {
      happening: happeningOf(act),
      area: {
        ...{ code, name, level, parent, closedOn, responsible },
        ancestors: [...state.ancestors],
        successors: [...state.successors],
        validFrom: from,
      },
      happened: told,
    },
  });
}

function happened(event: AreaEvent): Happened {
  switch (event.type) {
    case 'registered':
      return { case: 'registered', value: {} };
    case 'renamed':
      return { case: 'renamed', value: { from: event.from } };
    case 'moved':
      return { case: 'moved', value: { fromParent: event.fromParent } };
    case 'followed':
      // Its path is another, its parent is not.
      return { case: 'moved', value: { fromParent: event.ancestors.at(-2) ?? '' } };
    case 'closed':
      return { case: 'closed', value: { successors: [...event.successors] } };
    case 'responsible-named':
      return { case: 'responsibleNamed', value: {} };
    case 'divided':
    case 'settled':
      return undefined;
  }
}
