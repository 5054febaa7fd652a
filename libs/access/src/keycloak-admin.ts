import { DomainError, common } from '@firegrid/problem';
import { AdminApi, type AdminApiOptions, type Method } from './admin-api.ts';
import { formatGrant, type Grant } from './principal.ts';
import { isRole } from './roles.ts';

/** Someone who signs in. */
export interface PersonAccount {
  readonly username: string;
  readonly name: string;
  readonly phone?: string;
  /** For the first sign-in, to be changed there; taken only when the account is made. */
  readonly temporaryPassword?: string;
}

interface UserRepresentation {
  readonly id: string;
  readonly username: string;
  readonly enabled: boolean;
  readonly firstName?: string;
  readonly attributes?: Record<string, string[]>;
}

interface RoleRepresentation {
  readonly id: string;
  readonly name: string;
}

/**
 * Keeps people's accounts in Keycloak in step with the register. Every method may be repeated.
 * All throw DomainError: unavailable (503) while Keycloak is away, invalid-input (400) with Keycloak's reason,
 * not-found (404) for an unknown subject.
 */
export class KeycloakAdmin {
  readonly #api: AdminApi;

  constructor(options: AdminApiOptions) {
    this.#api = new AdminApi(options);
  }

  /** The subject of the username, matched exactly. */
  async findByUsername(username: string): Promise<string | undefined> {
    const { body } = await this.#api.call(
      'GET',
      `/users?exact=true&username=${encodeURIComponent(username)}`,
    );
    return (body as UserRepresentation[]).find((user) => user.username === username.toLowerCase())?.id;
  }

  /** Makes the account, or brings name and phone of the existing one up to date. @returns the subject */
  async ensurePerson(person: PersonAccount): Promise<string> {
    const { username, name, phone, temporaryPassword: value } = person;
    const attributes = phone === undefined ? {} : { phone: [phone] };
    const credentials = value === undefined ? [] : [{ type: 'password', value, temporary: true }];
    if ((await this.findByUsername(username)) === undefined) {
      // 409: someone else made it in between, or an attempt of ours whose answer was lost.
      await this.#api.call('POST', '/users', {
        username,
        firstName: name,
        enabled: true,
        attributes,
        credentials,
      });
    }
    const subject = await this.findByUsername(username);
    if (!subject) throw new DomainError(common.unavailable, 'Keycloak has lost the account it just made.');
    await this.#change(subject, (user) => ({
      ...user,
      firstName: name,
      attributes: { ...user.attributes, ...attributes },
    }));
    return subject;
  }

  /** `role@area`, as the account has them now. */
  async grantsOf(subject: string): Promise<readonly string[]> {
    const user = (await this.#found('GET', `/users/${encodeURIComponent(subject)}`)) as UserRepresentation;
    return user.attributes?.grants ?? [];
  }

  /** For the next sign-in, to be changed there. */
  async setTemporaryPassword(subject: string, value: string): Promise<void> {
    const credential = { type: 'password', value, temporary: true };
    await this.#found('PUT', `/users/${encodeURIComponent(subject)}/reset-password`, credential);
  }

  /** These grants and no others, and the realm roles that go with them. Tokens made from now on carry them. */
  async setGrants(subject: string, grants: readonly Grant[]): Promise<void> {
    const texts = [...new Set(grants.map(formatGrant))].sort();
    await this.#change(subject, (user) => ({ ...user, attributes: { ...user.attributes, grants: texts } }));
    const mappings = `/users/${encodeURIComponent(subject)}/role-mappings/realm`;
    const held = (await this.#found('GET', mappings)) as RoleRepresentation[];
    const wanted = new Set<string>(grants.map(({ role }) => role));
    const surplus = held.filter(({ name }) => isRole(name) && !wanted.has(name));
    if (surplus.length > 0) await this.#found('DELETE', mappings, surplus);
    if (held.filter(({ name }) => wanted.has(name)).length === wanted.size) return;
    const available = (await this.#found('GET', `${mappings}/available`)) as RoleRepresentation[];
    await this.#found(
      'POST',
      mappings,
      available.filter(({ name }) => wanted.has(name)),
    );
  }

  /** No sign-in and no refresh from now on; an access token already out is refused by its AccessChanged. */
  async disable(subject: string): Promise<void> {
    await this.#change(subject, (user) => ({ ...user, enabled: false }));
    await this.logoutAll(subject);
  }

  async enable(subject: string): Promise<void> {
    await this.#change(subject, (user) => ({ ...user, enabled: true }));
  }

  /** Ends every session of the person: no refresh token of theirs works any more. */
  async logoutAll(subject: string): Promise<void> {
    await this.#found('POST', `/users/${encodeURIComponent(subject)}/logout`);
  }

  /** Keycloak takes a whole representation: what is left out of it is lost. */
  async #change(subject: string, change: (user: UserRepresentation) => UserRepresentation): Promise<void> {
    const path = `/users/${encodeURIComponent(subject)}`;
    const user = (await this.#found('GET', path)) as UserRepresentation;
    const changed = change(user);
    if (JSON.stringify(changed) !== JSON.stringify(user)) await this.#found('PUT', path, changed);
  }

  async #found(method: Method, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.#api.call(method, path, body);
    if (answer.status === 404) throw new DomainError(common['not-found'], 'Keycloak has no such account.');
    return answer.body;
  }
}
