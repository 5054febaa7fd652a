import { areaCode, uuid } from '@firegrid/http';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import type { Person, RegisteredPerson } from './person.ts';

export const personView = z.object({
  id: uuid,
  version: z.int(),
  name: z.string(),
  username: z.string(),
  /** 138****1234; null where none is known. */
  phone: z.string().nullable(),
  area: areaCode,
  status: z.enum(['active', 'left']),
  /** due: Keycloak has not made it yet; refused: the username is an account of somebody else. */
  account: z.enum(['due', 'ready', 'refused']),
  /** The Keycloak subject. */
  subject: z.string().nullable(),
  /** `role@area`, as Keycloak has them. */
  grants: z.array(z.string()),
});

export const personReceipt = z.object({ id: uuid, version: z.int(), status: z.enum(['active', 'left']) });

/** @throws Error when a stored person has no state, which cannot be */
export function registeredPerson({ id, state }: Stored<Person>): RegisteredPerson {
  if (state.is === 'none') throw new Error(`person ${id} has no state`);
  return state;
}

export function shownPerson(stored: Stored<Person>): z.input<typeof personView> {
  const { name, username, phone, area, is, account, subject, grants } = registeredPerson(stored);
  return {
    ...{ id: stored.id, version: stored.version, name, username, area: area.code, status: is, account },
    phone: phone?.masked ?? null,
    subject: subject === '' ? null : subject,
    grants: [...grants],
  };
}
