import { type WireMessage, happeningOf, packEvent, topics } from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import type { Body, BodyEvent } from './body.ts';

const told = { founded: 'founded', attached: 'attached', dissolved: 'dissolved' } as const;

export function publishBody(event: BodyEvent, state: Body, act: PublishedAct): WireMessage | undefined {
  if (state.is === 'none' || event.type === 'followed' || event.type === 'settled') return undefined;
  const { code, name, kind, areas } = state;
  return packEvent(topics.body, {
    id: act.messageId,
    key: code,
    at: act.issued.at,
    body: {
      happening: happeningOf(act),
      body: { code, name, kind, areas: [...areas], dissolved: state.is === 'dissolved' },
      happened: { case: told[event.type], value: {} },
    },
  });
}
