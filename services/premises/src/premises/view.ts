import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import type { Contact, SealedContact } from './contact.ts';
import type { Premises } from './premises.ts';

export const shownContact = z.object({ name: z.string(), phone: z.string() });

/** A premises as its readers see it: contacts masked. */
export const premisesView = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  name: z.string(),
  class: z.string(),
  catalogueVersion: z.number(),
  area: z.object({ code: z.string(), ancestors: z.array(z.string()) }),
  address: z.string(),
  position: z.object({ longitude: z.number(), latitude: z.number() }).nullable(),
  floorArea: z.number().nullable(),
  creditCode: z.string().nullable(),
  tags: z.array(z.string()),
  status: z.enum(['open', 'closed']),
  closedReason: z.string().nullable(),
  responsible: shownContact.nullable(),
  contacts: z.array(shownContact),
});

export type PremisesView = z.output<typeof premisesView>;

/** @throws Error for an aggregate that was never registered: the store holds none */
export function shownPremises({ id, version, state }: Stored<Premises>): PremisesView {
  if (state.status === 'absent') throw new Error(`premises ${id} is stored without a state`);
  const { number, name, class: classCode, catalogueVersion, area, address, tags, status } = state;
  return {
    ...{ id, version, number, name, class: classCode, catalogueVersion, address, status },
    area: { code: area.code, ancestors: [...area.ancestors] },
    tags: [...tags],
    position: state.position ?? null,
    floorArea: state.floorArea ?? null,
    creditCode: state.creditCode ?? null,
    closedReason: state.closedReason ?? null,
    responsible: state.responsible ? masked(state.responsible) : null,
    contacts: state.contacts.map(masked),
  };
}

const masked = ({ shown }: SealedContact): Contact => shown;
