import { topics } from '@firegrid/contracts';
import { on } from '@firegrid/messaging';
import { DomainError } from '@firegrid/problem';
import { systemScope } from '@firegrid/access';
import { issuedBySystem } from '../duty/lay.ts';
import type { Duties } from '../duty/store.ts';

const everywhere = systemScope('a visit fulfils the duty it was made for');

/** A visit fulfils its duty, whoever made it. */
export function onInspection(duties: Duties) {
  return on(topics.inspection, async ({ id: eventId, body: { inspection } }) => {
    if (!inspection?.dutyId) return;
    const command = { type: 'fulfil', inspectionId: inspection.id } as const;
    const issued = issuedBySystem(new Date(), eventId);
    try {
      await duties.handle(everywhere, inspection.dutyId, command, issued, { fingerprint: eventId });
    } catch (error) {
      // A visit to a place that had no duty in that week.
      if (!(error instanceof DomainError && error.code === 'not-found')) throw error;
    }
  });
}
