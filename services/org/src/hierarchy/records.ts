import { everything, systemItem, changeAll } from '../acts.ts';
import type { RegisteredArea } from '../area/area.ts';
import { followedPath } from '../area/tree.ts';
import type { Assignments } from '../assignment/store.ts';
import type { Bodies } from '../body/store.ts';
import type { People } from '../person/store.ts';
import { type Place, samePlace } from '../place.ts';

/** What of this service lies in areas. */
export interface Records {
  readonly people: People;
  readonly bodies: Bodies;
  readonly assignments: Assignments;
}

type Paths = ReadonlyMap<string, readonly string[]>;
type Placed = { readonly id: string; readonly area: Place | null };

/** Everything in the moved areas gets its path anew. */
export async function followRecords(records: Records, moved: Paths, now: Date): Promise<void> {
  const { people, bodies, assignments } = records;
  const within = { within: [...moved.keys()] };
  const follow = <C extends object>(found: AsyncIterable<Placed>, command: (area: Place) => C) =>
    itemsOf(
      found,
      ({ code, ancestors }) => ({ code, ancestors: followedPath(ancestors, moved) }),
      command,
      now,
    );
  await changeAll(
    people,
    everything,
    await follow(people.each(everything, within), (area) => ({ type: 'follow' as const, area })),
  );
  await changeAll(
    bodies,
    everything,
    await follow(bodies.each(everything, within), (seat) => ({ type: 'follow' as const, seat })),
  );
  await changeAll(
    assignments,
    everything,
    await follow(assignments.each(everything, within), (area) => ({ type: 'follow' as const, area })),
  );
}

/** People and bodies of a closed area belong to its heir; its own posts end; bodies serve the successors. */
export async function carryClosure(
  records: Records,
  code: string,
  heir: Place | undefined,
  { successors }: RegisteredArea,
  now: Date,
): Promise<void> {
  const { people, bodies, assignments } = records;
  const ending = [];
  for await (const { id, state } of assignments.each(everything, { at: [code], is: 'held', body: '' })) {
    if (state.is === 'held') ending.push(systemItem(id, { type: 'end' as const, on: '' }, now));
  }
  await changeAll(assignments, everything, ending);

  const serving = [];
  for await (const { id } of bodies.each(everything, { serving: [code] })) {
    serving.push(systemItem(id, { type: 'succeed' as const, closed: code, successors }, now));
  }
  await changeAll(bodies, everything, serving);

  if (!heir) return;
  const inherit = <C extends object>(found: AsyncIterable<Placed>, command: (area: Place) => C) =>
    itemsOf(found, () => heir, command, now);
  await changeAll(
    people,
    everything,
    await inherit(people.each(everything, { home: [code] }), (area) => ({ type: 'follow' as const, area })),
  );
  await changeAll(
    bodies,
    everything,
    await inherit(bodies.each(everything, { seat: [code] }), (seat) => ({ type: 'follow' as const, seat })),
  );
  await changeAll(
    assignments,
    everything,
    await inherit(throughBodies(assignments, code), (area) => ({ type: 'follow' as const, area })),
  );
}

async function* throughBodies(assignments: Assignments, code: string): AsyncIterable<Placed> {
  for await (const found of assignments.each(everything, { at: [code] })) {
    if (found.state.is !== 'none' && found.state.body !== '') yield found;
  }
}

async function itemsOf<C extends object>(
  found: AsyncIterable<Placed>,
  next: (area: Place) => Place,
  command: (area: Place) => C,
  now: Date,
) {
  const items = [];
  for await (const { id, area } of found) {
    const place = area && next(area);
    if (place && !samePlace(place, area)) items.push(systemItem(id, command(place), now));
  }
  return items;
}
