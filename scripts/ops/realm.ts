interface Options {
  readonly url: string;
  readonly name: string;
  readonly admin: string;
  readonly password: string;
  /** Of clients: Keycloak gives no secret out. */
  readonly secrets: Readonly<Record<string, string>>;
}

interface Person {
  readonly id: string;
  readonly username: string;
}

interface Client {
  readonly id: string;
  readonly protocolMappers?: readonly { protocolMapper: string; config: Record<string, string> }[];
}

/** A realm with its people, as Keycloak imports it; without passwords and one-time codes, which it gives to nobody. */
export type RealmCopy = Readonly<Record<string, unknown>> & { readonly users: readonly object[] };

const atOnce = 100;
/** Half of how long the administrator's token lives. */
const tokenMs = 30_000;

/** Keycloak's realm, by the account that may make and read realms. */
export class Realm {
  readonly #options: Options;
  #token: { text: string; until: number } | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.name;
  }

  async exists(): Promise<boolean> {
    return (await this.#call('GET', `/${this.name}`)).status === 200;
  }

  /** Removes it with all people; one that is not there is no fault. */
  async remove(): Promise<void> {
    await this.#call('DELETE', `/${this.name}`);
  }

  /** @param say how far it is, a line for every few hundred people */
  async read(say: (line: string) => void): Promise<RealmCopy> {
    const whole = '/partial-export?exportClients=true&exportGroupsAndRoles=true';
    const realm = (await this.#json('POST', `/${this.name}${whole}`)) as Record<string, unknown>;
    const users: object[] = [];
    for (;;) {
      const page = (await this.#json(
        'GET',
        `/${this.name}/users?first=${users.length}&max=${atOnce}&briefRepresentation=false`,
      )) as Person[];
      users.push(...(await Promise.all(page.map((person) => this.#withRoles(person)))));
      if (page.length < atOnce) break;
      if (users.length % 500 === 0) say(`  realm: ${users.length} people`);
    }
    return { ...realm, users: [...users, ...(await this.#serviceAccounts())] };
  }

  /** Makes the realm with its people, who keep their ids; each is asked for a new password. */
  async write(copy: RealmCopy): Promise<void> {
    const people = copy.users.map((person) => ({ ...person, requiredActions: ['UPDATE_PASSWORD'] }));
    const clients = (copy['clients'] as { clientId: string; secret?: string }[]).map((client) => {
      const secret = this.#options.secrets[client.clientId];
      return secret === undefined ? client : { ...client, secret };
    });
    await this.#json('POST', '', { ...copy, ...{ id: undefined, realm: this.name, users: people, clients } });
  }

  /** Gives a person a password: for a drill, in which nobody can choose one. */
  async setPassword(username: string, value: string): Promise<void> {
    const [person] = (await this.#json(
      'GET',
      `/${this.name}/users?exact=true&username=${encodeURIComponent(username)}`,
    )) as Person[];
    const password = { type: 'password', value, temporary: false };
    await this.#json('PUT', `/${this.name}/users/${person?.id}`, {
      ...person,
      requiredActions: [],
      credentials: [password],
    });
  }

  /** @returns the new secret of a client; the old one is refused from then on */
  async renewSecret(clientId: string): Promise<string> {
    const client = await this.#client(clientId);
    if (!client) throw new Error(`Keycloak, realm ${this.name}: there is no client ${clientId}`);
    const made = await this.#json('POST', `/${this.name}/clients/${client.id}/client-secret`);
    return (made as { value: string }).value;
  }

  /** Whom a client's access tokens are for, by its own mappers. */
  async audiencesOf(clientId: string): Promise<string[]> {
    const mappers = (await this.#client(clientId))?.protocolMappers ?? [];
    return mappers
      .filter(({ protocolMapper }) => protocolMapper === 'oidc-audience-mapper')
      .flatMap(({ config }) => [config['included.client.audience'], config['included.custom.audience']])
      .filter((name) => name !== undefined);
  }

  async #client(clientId: string): Promise<Client | undefined> {
    const query = `clientId=${encodeURIComponent(clientId)}`;
    const [client] = (await this.#json('GET', `/${this.name}/clients?${query}`)) as Client[];
    return client;
  }

  async #withRoles(person: Person): Promise<object> {
    const mapped = (await this.#json('GET', `/${this.name}/users/${person.id}/role-mappings`)) as {
      realmMappings?: { name: string }[];
      clientMappings?: Record<string, { mappings: { name: string }[] }>;
    };
    const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
    const ofClients = Object.entries(mapped.clientMappings ?? {}).map(
      ([client, { mappings }]): [string, string[]] => [client, names(mappings)],
    );
    return {
      ...person,
      realmRoles: names(mapped.realmMappings ?? []),
      clientRoles: Object.fromEntries(ofClients),
    };
  }

  /** The people list leaves them out. */
  async #serviceAccounts(): Promise<object[]> {
    const clients = (await this.#json('GET', `/${this.name}/clients?max=1000`)) as {
      id: string;
      clientId: string;
      serviceAccountsEnabled?: boolean;
    }[];
    const own = clients.filter(({ serviceAccountsEnabled }) => serviceAccountsEnabled);
    return Promise.all(
      own.map(async ({ id, clientId }) => {
        const account = await this.#json('GET', `/${this.name}/clients/${id}/service-account-user`);
        return { ...(await this.#withRoles(account as Person)), serviceAccountClientId: clientId };
      }),
    );
  }

  async #json(method: string, path: string, body?: object): Promise<unknown> {
    const response = await this.#call(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`Keycloak, realm ${this.name}: ${response.status} ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  async #call(method: string, path: string, body?: object): Promise<Response> {
    const token = await this.#accessToken();
    return fetch(`${this.#options.url}/admin/realms${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  async #accessToken(): Promise<string> {
    if (this.#token && Date.now() < this.#token.until) return this.#token.text;
    const { url, admin, password } = this.#options;
    const form = { grant_type: 'password', client_id: 'admin-cli', username: admin, password };
    const login = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const { access_token: text } = (await login.json()) as { access_token?: string };
    if (!text) throw new Error(`Keycloak refuses FIREGRID_KEYCLOAK_ADMIN: ${login.status}`);
    this.#token = { text, until: Date.now() + tokenMs };
    return text;
  }
}
