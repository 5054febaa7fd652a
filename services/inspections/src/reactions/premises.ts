import { type EventOf, type Received, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import { systemScope } from '@firegrid/access';
import { issuedBySystem, layDuties } from '../duty/lay.ts';
import { weekOf } from '../duty/week.ts';
import { isWeekly } from '../duty/policy.ts';
import type { KnownPremises } from '../premises/store.ts';
import type { Registers } from '../sweeps/weekly.ts';

const everywhere = systemScope('what closed is not inspected');

/** A premises registered in the middle of a week is due in that week; one that closed is due no more. */
export function onPremises(registers: Registers, clock: () => Date) {
  return onBatch(topics.premises, async (events) => {
    const known = events.flatMap((event) => knownOf(event) ?? []);
    await registers.premises.applyAll(
      known.map(({ id, version, known }) => ({ key: id, version, doc: known })),
    );
    const now = clock();
    const newest = [...new Map(known.map((one) => [one.id, one])).values()];
    const open = newest.filter(({ known: { open, weekly } }) => open && weekly);
    await layDuties(registers, open, weekOf(now), now);
    for (const { id, version } of newest.filter(({ known }) => !known.open))
      await lift(registers, id, version, now);
  });
}

async function lift({ duties }: Registers, premises: string, version: number, now: Date): Promise<void> {
  for await (const { id } of duties.each(everywhere, { premises, status: 'due' })) {
    const issued = issuedBySystem(now, id, 'lift', String(version));
    await duties.handle(everywhere, id, { type: 'lift' }, issued, { fingerprint: id });
  }
}

function knownOf({ key, body }: Received<EventOf<typeof topics.premises>>) {
  const { premises, happening } = body;
  if (!premises?.area || !happening) return undefined;
  const { name, number, class: premisesClass, area, status } = premises;
  const known: KnownPremises = {
    name,
    number,
    class: premisesClass,
    area: { code: area.code, ancestors: area.ancestors },
    open: status === 'open',
    weekly: isWeekly(premisesClass),
  };
  return { id: key, version: Number(happening.version), known };
}
