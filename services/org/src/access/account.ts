import type { KeycloakAdmin } from '@firegrid/access';
import { DomainError } from '@firegrid/problem';
import { areasByCode } from '../area/names.ts';
import type { Areas } from '../area/store.ts';
import type { RegisteredPerson } from '../person/person.ts';
import { mayAdopt } from './adoption.ts';

/** What is used of Keycloak. */
export type Accounts = Pick<
  KeycloakAdmin,
  'findByUsername' | 'grantsOf' | 'ensurePerson' | 'enable' | 'disable' | 'setGrants'
>;

/**
 * The person's account, made where there is none.
 * @returns the subject; undefined where the username is somebody else's account or none that Keycloak would have
 * @throws DomainError unavailable while Keycloak is away
 */
export async function accountOf(
  keycloak: Accounts,
  areas: Areas,
  { username, name, subject, area }: RegisteredPerson,
): Promise<string | undefined> {
  const there = await keycloak.findByUsername(username);
  if (there !== undefined && there !== subject) {
    const grants = await keycloak.grantsOf(there);
    const places = await areasByCode(
      areas,
      grants.map((grant) => grant.slice(grant.indexOf('@') + 1)),
    );
    if (!mayAdopt(grants, area.code, (code) => places.get(code)?.ancestors)) return undefined;
  }
  try {
    return await keycloak.ensurePerson({ username, name });
  } catch (error) {
    // A name Keycloak would not have: the account goes on under the one it has.
    if (error instanceof DomainError && error.status === 400) return there;
    throw error;
  }
}
