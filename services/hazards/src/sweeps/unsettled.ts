import { systemScope } from '@firegrid/access';
import { type Settling, settle } from '../transfer/settle.ts';

const everywhere = systemScope('what a document says reaches its hazards');

/** Carries out what a process that was stopped, or a database that was away, has left of transfer documents. */
export async function settleAll(settling: Settling, now: Date, stopping?: AbortSignal): Promise<void> {
  for await (const { id } of settling.transfers.each(everywhere, { unsettled: true })) {
    if (stopping?.aborted) return;
    await settle(settling, id, now);
  }
}
