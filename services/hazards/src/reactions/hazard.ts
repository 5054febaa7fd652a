import { systemScope } from '@firegrid/access';
import { topics } from '@firegrid/contracts';
import { derivedId } from '@firegrid/decider';
import { on } from '@firegrid/messaging';
import { type HazardStore, hazardOf } from '../hazard/store.ts';
import { system } from '../system.ts';
import type { TransferStore } from '../transfer/store.ts';

const everywhere = systemScope('a hazard that was answered is answered in its document');

/** A hazard taken or refused by itself is entered in the document that had offered it. */
export const onHazard = (hazards: HazardStore, transfers: TransferStore) =>
  on(topics.hazard, async ({ key, body: { happened }, at }) => {
    if (happened.case !== 'transferAcknowledged' && happened.case !== 'transferRefused') return;
    const { state } = hazardOf(await hazards.get(everywhere, key));
    for (const { transferId, answer, answered, reason } of state.handovers) {
      if (transferId === undefined) continue;
      const issued = { id: derivedId(transferId, key, 'answered'), by: system, at };
      const command = { type: 'mark-answered', hazardId: key, answer, answered, reason } as const;
      await transfers.handle(everywhere, transferId, command, issued, { fingerprint: key });
    }
  });
