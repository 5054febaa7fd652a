import type { Received, TransferEvent } from '@firegrid/contracts';
import type { Told } from '../notice/notice.ts';

/** Who sent a transfer document learns that all of it was answered. */
export function toldOfTransfer({ body: { transfer, happened }, at }: Received<TransferEvent>): Told[] {
  if (happened.case !== 'answered' || !transfer?.area || !transfer.from) return [];
  const { id, number, area, from } = transfer;
  return [
    {
      to: { role: from.role, area: from.area },
      kind: 'acknowledged',
      about: { kind: 'transfer', id, number },
      area: { code: area.code, ancestors: area.ancestors },
      at,
    },
  ];
}
