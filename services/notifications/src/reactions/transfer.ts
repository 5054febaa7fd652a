import type { Received, TransferEvent } from '@firegrid/contracts';
import { type News, doerOf, isOwn } from './doer.ts';

/** The receiving body learns that a document waits for its answer, the sender that all of it was answered. */
export function toldOfTransfer({ body, at }: Received<TransferEvent>): News[] {
  const { transfer, happened, happening } = body;
  const to = happened.case === 'sent' ? transfer?.to : transfer?.from;
  if (!happened.case || !transfer?.area || !to) return [];
  const { id, number, area } = transfer;
  const by = doerOf(happening);
  if (isOwn(by, to)) return [];
  return [
    {
      to: { role: to.role, area: to.area },
      kind: happened.case === 'sent' ? 'transferred' : 'acknowledged',
      about: { kind: 'transfer', id, number },
      area: { code: area.code, ancestors: area.ancestors },
      at,
      by,
    },
  ];
}
