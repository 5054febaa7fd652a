import { systemScope } from '@firegrid/access';
import { derivedId } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import type { Logger } from '@firegrid/telemetry';
import { type HazardStore, hazardOf } from '../hazard/store.ts';
import { system } from '../system.ts';

const everywhere = systemScope('overdue hazards climb');

/**
 * Overdue hazards climb a step: the owner's superior is told, then owns. A step's id follows from what made it due, so
 * that several processes may sweep at once.
 * @param intervalMs between being told and owning
 */
export async function climbOverdue(
  { hazards, logger }: { hazards: HazardStore; logger: Logger },
  intervalMs: number,
  now: Date,
  stopping?: AbortSignal,
): Promise<void> {
  for await (const stored of hazards.each(everywhere, { climbAt: { below: new Date(now.getTime() + 1) } })) {
    if (stopping?.aborted) return;
    const { id, state } = hazardOf(stored);
    if (!('clock' in state) || !state.clock.running || !state.clock.climbAt) continue;
    const due = state.clock.climbAt.toISOString();
    const issued = { id: derivedId(id, 'climb', due, String(state.clock.told)), by: system, at: now };
    try {
      await hazards.handle(everywhere, id, { type: 'climb', intervalMs }, issued, { fingerprint: due });
    } catch (error) {
      // One that others change at this moment comes again with the next sweep; a database that is away stops this one.
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      logger.warn({ err: error, hazard: id }, 'a hazard could not climb');
    }
  }
}
