import { systemScope } from '@firegrid/access';
import type { AreaRegister } from '@firegrid/areas';
import { type Visited, issuedBySystem, layDuties } from '../duty/lay.ts';
import type { Duties } from '../duty/store.ts';
import { dayOf, weekOf } from '../duty/week.ts';
import type { PremisesModel } from '../premises/store.ts';

const everywhere = systemScope('the week begins and ends for all');
const batch = 500;

export interface Registers {
  readonly duties: Duties;
  readonly premises: PremisesModel;
  readonly areas: AreaRegister;
}

/**
 * Lays this week's duties on all premises of weekly classes that are open. Replicas may do it at once: a duty's id follows from
 * premises and week. Stopped in the middle, the next run goes on.
 */
export async function layWeek(registers: Registers, now: Date, stopping: AbortSignal): Promise<void> {
  const week = weekOf(now);
  let page: Visited[] = [];
  for await (const { id, state } of registers.premises.each(everywhere, { weekly: true, open: true })) {
    if (stopping.aborted) return;
    page.push({ id, known: state });
    if (page.length < batch) continue;
    await layDuties(registers, page, week, now);
    page = [];
  }
  await layDuties(registers, page, week, now);
}

/** Counts as missed what was not fulfilled by its last day. */
export async function missLate({ duties }: Registers, now: Date, stopping: AbortSignal): Promise<void> {
  const late = { status: 'due', dueOn: { below: dayOf(now) } };
  let found = [];
  for await (const { id } of duties.each(everywhere, late)) {
    if (stopping.aborted) return;
    found.push({
      id,
      command: { type: 'miss' } as const,
      issued: issuedBySystem(now, id, 'miss'),
      fingerprint: id,
    });
    if (found.length < batch) continue;
    await duties.bulkHandle(everywhere, found);
    found = [];
  }
  await duties.bulkHandle(everywhere, found);
}
