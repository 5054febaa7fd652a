import type { Input } from '../../api/types.ts';
import type { Premises } from '../types.ts';

/** What is typed of a place; '' where nothing is known. */
export const blank = {
  ...{ name: '', area: '', address: '', floorArea: '', creditCode: '' },
  ...{ longitude: '', latitude: '', contactName: '', contactPhone: '' },
};
export type Draft = typeof blank;

type Registered = Input<'post', '/api/v1/premises/premises'>['body'];
type Changed = Input<'patch', '/api/v1/premises/premises/{id}'>['body'];

const numberOf = (typed: string): number | undefined => (typed.trim() ? Number(typed) : undefined);

function particularsOf(draft: Draft) {
  const { floorArea, creditCode, longitude, latitude, contactName, contactPhone } = draft;
  const [east, north] = [numberOf(longitude), numberOf(latitude)];
  return {
    floorArea: numberOf(floorArea),
    creditCode: creditCode.trim() || undefined,
    position:
      east === undefined && north === undefined
        ? undefined
        : { longitude: east ?? Number.NaN, latitude: north ?? Number.NaN },
    responsible:
      contactName.trim() || contactPhone.trim()
        ? { name: contactName.trim(), phone: contactPhone.trim() }
        : undefined,
  };
}

/** A new place: what is not known is left out. */
export function registration(draft: Draft, classCode: string, tags: readonly string[]): Registered {
  const known = Object.entries(particularsOf(draft)).filter(([, value]) => value !== undefined);
  const { name, area, address } = draft;
  const body = { name: name.trim(), area, address: address.trim(), class: classCode, tags: [...tags] };
  return { ...body, ...Object.fromEntries(known) };
}

export const draftOf = ({ name, area, address, floorArea, creditCode, position }: Premises): Draft => ({
  ...blank,
  ...{ name, address, area: area.code },
  floorArea: floorArea === null ? '' : String(floorArea),
  creditCode: creditCode ?? '',
  longitude: position ? String(position.longitude) : '',
  latitude: position ? String(position.latitude) : '',
});

/** Only what differs: what is emptied is cleared, contacts left empty stay (they are not shown in clear). */
export function correction(premises: Premises, draft: Draft, tags: readonly string[]): Changed {
  const before = draftOf(premises);
  const differs = (...fields: (keyof Draft)[]) => fields.some((field) => draft[field] !== before[field]);
  const { floorArea, creditCode, position, responsible } = particularsOf(draft);
  return {
    ...(differs('name') ? { name: draft.name.trim() } : {}),
    ...(differs('area') ? { area: draft.area } : {}),
    ...(differs('address') ? { address: draft.address.trim() } : {}),
    ...(differs('floorArea') ? { floorArea: floorArea ?? null } : {}),
    ...(differs('creditCode') ? { creditCode: creditCode ?? null } : {}),
    ...(differs('longitude', 'latitude') ? { position: position ?? null } : {}),
    ...(tags.toSorted().join() === premises.tags.toSorted().join() ? {} : { tags: [...tags] }),
    ...(responsible ? { responsible } : {}),
  };
}
