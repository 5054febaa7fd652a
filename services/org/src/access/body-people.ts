import { everything, systemItem, changeAll } from '../acts.ts';
import type { Registers } from '../assignment/facts.ts';
import { dayOf } from '../calendar.ts';

/** Whoever holds a post through a body that serves other areas, or none any more, is due for Keycloak. */
export async function carryBodies({ bodies, assignments }: Registers, now: Date): Promise<void> {
  const today = dayOf(now);
  const waiting = [];
  for await (const { id, state } of bodies.each(everything, { due: true })) {
    if (state.is !== 'none') waiting.push({ id, dissolved: state.is === 'dissolved', areas: state.areas });
  }
  for (const { id, dissolved, areas } of waiting) {
    const items = [];
    for await (const held of assignments.each(everything, { body: id, is: 'held' })) {
      const command = dissolved ? { type: 'end' as const, on: '' } : { type: 'refresh' as const, today };
      items.push(systemItem(held.id, command, now));
    }
    await changeAll(assignments, everything, items);
    await changeAll(bodies, everything, [systemItem(id, { type: 'settle' as const, areas }, now)]);
  }
}
