import { type EventOf, type Received, timestampDate, topics } from '@firegrid/contracts';
import { on } from '@firegrid/messaging';
import { DomainError } from '@firegrid/problem';
import { systemScope } from '@firegrid/access';
import { isDue } from '../duty/follow.ts';
import { issuedBySystem, layDuties } from '../duty/lay.ts';
import { weekOf } from '../duty/week.ts';
import type { Registers } from '../sweeps/weekly.ts';

const everywhere = systemScope('a visit fulfils the duty it was made for');

type Visit = NonNullable<EventOf<typeof topics.inspection>['inspection']>;

/** A visit fulfils its duty, whoever made it. */
export function onInspection(registers: Registers, clock: () => Date) {
  const fulfil = ({ dutyId, id }: Visit, eventId: string, now: Date) => {
    const issued = issuedBySystem(now, eventId);
    const command = { type: 'fulfil', inspectionId: id } as const;
    return registers.duties.handle(everywhere, dutyId, command, issued, { fingerprint: eventId });
  };
  return on(topics.inspection, async ({ id: eventId, body: { inspection } }: Received<VisitEvent>) => {
    if (!inspection?.dutyId) return;
    const now = clock();
    try {
      await fulfil(inspection, eventId, now);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'not-found')) throw error;
      if (await layNow(registers, inspection, now)) await fulfil(inspection, eventId, now);
    }
  });
}

type VisitEvent = EventOf<typeof topics.inspection>;

/** The first visit of a week may come before the week's duties are laid. @returns false: the place has no duty in that week */
async function layNow(registers: Registers, visit: Visit, now: Date): Promise<boolean> {
  const week = visit.deviceTime && weekOf(timestampDate(visit.deviceTime));
  if (!week || week.dueOn < weekOf(now).dueOn) return false;
  const ids = [visit.premisesId];
  const { items } = await registers.premises.find(everywhere, { ids }, { limit: 1 });
  const [known] = items;
  if (!known || !isDue(known.state)) return false;
  await layDuties(registers, [{ id: known.id, known: known.state }], week, now);
  return true;
}
