import { randomBytes } from 'node:crypto';
import { demoRealm } from '../../access/realm/demo-realm.mjs';

const { env } = process;
const keycloakUrl = env.FIREGRID_KEYCLOAK_URL ?? 'http://localhost:8180';

interface Account {
  readonly id: string;
  readonly attributes?: Readonly<Record<string, string[]>>;
}

interface Representation {
  readonly users: readonly { readonly username: string; readonly serviceAccountClientId?: string }[];
}

/** The demo realm under a name of its own, with some of its people: for tests that change people's posts. */
export class Realm {
  readonly name = `test-${randomBytes(4).toString('hex')}`;

  /** @param people usernames; each password costs Keycloak a good part of a second, so name those who sign in */
  static async make(people: readonly string[]): Promise<Realm> {
    const realm = new Realm();
    const demo = demoRealm({ realm: realm.name }) as object as Representation;
    const users = demo.users.filter(
      ({ username, serviceAccountClientId }) => serviceAccountClientId || people.includes(username),
    );
    await asMaster('POST', '', { ...demo, users });
    return realm;
  }

  /** Gives somebody these posts and no others, `role@area`. Tokens made from now on carry them. @returns the subject */
  async post(username: string, grants: readonly string[]): Promise<string> {
    const found = await asMaster('GET', `/${this.name}/users?exact=true&username=${username}`);
    const [account] = (await found.json()) as Account[];
    if (!account) throw new Error(`${username} is not in the realm`);
    const attributes = { ...account.attributes, grants };
    await asMaster('PUT', `/${this.name}/users/${account.id}`, { ...account, attributes });
    return account.id;
  }

  async drop(): Promise<void> {
    await asMaster('DELETE', `/${this.name}`);
  }
}

/** Calls the admin API as the server's administrator. */
async function asMaster(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`${keycloakUrl}/admin/realms${path}`, {
    method,
    headers: { authorization: `Bearer ${await master()}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

async function master(): Promise<string> {
  const username = env.FIREGRID_KEYCLOAK_ADMIN ?? 'admin';
  const password = env.FIREGRID_KEYCLOAK_ADMIN_PASSWORD ?? 'admin';
  const form = { grant_type: 'password', client_id: 'admin-cli', username, password };
  const url = `${keycloakUrl}/realms/master/protocol/openid-connect/token`;
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
}
