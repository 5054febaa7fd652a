import { type EventOf, type Received, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import { systemScope } from '@firegrid/access';
import { followPremises, isDue } from '../duty/follow.ts';
import { layDuties } from '../duty/lay.ts';
import { weekOf } from '../duty/week.ts';
import { isWeekly } from '../duty/policy.ts';
import type { KnownPremises } from '../premises/store.ts';
import type { Registers } from '../sweeps/weekly.ts';

const everywhere = systemScope('duties are of every premises');

/** A premises registered in the middle of a week is due in that week; what is due goes with its premises. */
export function onPremises(registers: Registers, clock: () => Date) {
  return onBatch(topics.premises, async (events) => {
    const news = events.flatMap((event) => knownOf(event) ?? []);
    await registers.premises.applyAll(news);
    const ids = [...new Set(news.map(({ key }) => key))];
    // What holds now: old news, told again, must change nothing.
    const { items } = await registers.premises.find(everywhere, { ids }, { limit: ids.length + 1 });
    const now = clock();
    const open = items.filter(({ state }) => isDue(state));
    await layDuties(
      registers,
      open.map(({ id, state }) => ({ id, known: state })),
      weekOf(now),
      now,
    );
    await followPremises(registers, new Map(items.map(({ id, state }) => [id, state])), now);
  });
}

function knownOf({ key, body }: Received<EventOf<typeof topics.premises>>) {
  const { premises, happening } = body;
  if (!premises?.area || !happening) return undefined;
  const { name, number, class: premisesClass, area, status } = premises;
  const doc: KnownPremises = {
    name,
    number,
    class: premisesClass,
    area: { code: area.code, ancestors: area.ancestors },
    open: status === 'open',
    weekly: isWeekly(premisesClass),
  };
  return { key, version: Number(happening.version), doc };
}
