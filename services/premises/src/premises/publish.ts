import { type MessageInitShape, type WireMessage, happeningOf, packEvent, topics } from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import type { Premises, PremisesEvent, Standing } from './premises.ts';

/** What others may know: no contact, no responsible person. */
export function publish(event: PremisesEvent, state: Premises, act: PublishedAct): WireMessage | undefined {
  if (state.status === 'absent') return undefined;
  return packEvent(topics.premises, {
    id: act.messageId,
    key: act.id,
    at: act.issued.at,
    body: { happening: happeningOf(act), premises: publicState(act.id, state), happened: happened(event) },
  });
}

const publicState = (id: string, state: Standing) => ({
  id,
  number: state.number,
  name: state.name,
  class: state.class,
  catalogueVersion: state.catalogueVersion,
  area: { code: state.area.code, ancestors: [...state.area.ancestors] },
  address: state.address,
  ...(state.position ? { position: state.position } : {}),
  tags: [...state.tags],
  status: state.status,
  creditCode: state.creditCode ?? '',
});

type Happened = NonNullable<MessageInitShape<typeof topics.premises.event>['happened']>;

function happened(event: PremisesEvent): Happened {
  switch (event.type) {
    case 'registered':
      return { case: 'registered', value: {} };
    case 'changed':
      return { case: 'changed', value: {} };
    case 'reclassed':
      return { case: 'reclassed', value: { fromClass: event.from } };
    case 'closed':
      return { case: 'closed', value: { reason: event.reason } };
    case 'reopened':
      return { case: 'reopened', value: {} };
    case 'followed':
      return { case: 'followed', value: { fromArea: event.from } };
  }
}
