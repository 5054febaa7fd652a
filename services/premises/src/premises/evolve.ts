import { type Changes, type Particulars, type Premises, type PremisesEvent, placeKey } from './premises.ts';

/** The premises after an event. */
export function evolve(state: Premises, event: PremisesEvent): Premises {
  if (event.type === 'registered') {
    const { particulars, class: classCode, catalogueVersion, number } = event;
    const key = placeKey(particulars.name, particulars.address);
    return { ...particulars, status: 'open', number, class: classCode, catalogueVersion, key };
  }
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'changed': {
      const changed = { ...state, ...applied(state, event.changes) };
      return { ...changed, key: placeKey(changed.name, changed.address) };
    }
    case 'reclassed':
      return { ...state, class: event.class, catalogueVersion: event.catalogueVersion };
    case 'closed':
      return { ...state, status: 'closed', closedReason: event.reason };
    case 'reopened':
      return { ...state, status: 'open', closedReason: undefined };
    case 'followed':
      return { ...state, area: event.area };
  }
}

/** The particulars after a correction. */
export function applied(known: Particulars, changes: Changes): Particulars {
  const { name, area, address, position, floorArea, creditCode, tags, responsible, contacts } = known;
  const before = { name, area, address, position, floorArea, creditCode, tags, responsible, contacts };
  const after = Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, (value as unknown) ?? undefined]),
  );
  return { ...before, ...after };
}
