import { type Server, type Socket, createServer, connect } from 'node:net';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { passwordLogin } from '@firegrid/access';
import { demoPeople, demoRealm } from '../../../libs/access/realm/demo-realm.mjs';

const { env } = process;
const keycloakUrl = env.FIREGRID_KEYCLOAK_URL ?? 'http://localhost:8180';

async function master(): Promise<string> {
  const username = env.FIREGRID_KEYCLOAK_ADMIN ?? 'admin';
  const password = env.FIREGRID_KEYCLOAK_ADMIN_PASSWORD ?? 'admin';
  const form = { grant_type: 'password', client_id: 'admin-cli', username, password };
  const url = `${keycloakUrl}/realms/master/protocol/openid-connect/token`;
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function asMaster(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`${keycloakUrl}/admin/realms${path}`, {
    method,
    headers: { authorization: `Bearer ${await master()}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

/** The demo realm under a name of its own, behind a wire that can be cut. */
export class Realm {
  readonly name = `org-${randomBytes(4).toString('hex')}`;
  readonly issuer = `${keycloakUrl}/realms/${this.name}`;
  readonly #sockets = new Set<Socket>();
  #wire: Server | undefined;
  #cut = false;
  /** Where the service finds Keycloak. */
  url = '';

  static async make(): Promise<Realm> {
    const realm = new Realm();
    await asMaster('POST', '', demoRealm({ realm: realm.name }));
    await realm.#lay();
    return realm;
  }

  async #lay(): Promise<void> {
    const { hostname, port } = new URL(keycloakUrl);
    const wire = createServer((socket) => {
      if (this.#cut) return void socket.destroy();
      const far = connect(Number(port || 80), hostname);
      for (const one of [socket, far]) {
        this.#sockets.add(one);
        one.on('error', () => one.destroy()).on('close', () => this.#sockets.delete(one));
      }
      socket.pipe(far).pipe(socket);
    });
    this.#wire = wire.listen(0, '127.0.0.1');
    await once(wire, 'listening');
    this.url = `http://127.0.0.1:${(wire.address() as { port: number }).port}`;
  }

  /** Keycloak is away for the service. */
  cut(): void {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#cut = false;
  }

  async token(username: string, password = demoPeople[0]?.password ?? ''): Promise<string> {
    const login = { keycloakUrl, realm: this.name, clientId: 'firegrid-demo', username, password };
    return (await passwordLogin(login)).accessToken;
  }

  /** Somebody's password, as if changed at the first sign-in. */
  async setPassword(subject: string, value: string): Promise<void> {
    await asMaster('PUT', `/${this.name}/users/${subject}/reset-password`, {
      type: 'password',
      value,
      temporary: false,
    });
  }

  async account(subject: string): Promise<{ enabled: boolean; attributes?: Record<string, string[]> }> {
    return (await asMaster('GET', `/${this.name}/users/${subject}`)).json() as never;
  }

  async rolesOf(subject: string): Promise<string[]> {
    const response = await asMaster('GET', `/${this.name}/users/${subject}/role-mappings/realm`);
    return ((await response.json()) as { name: string }[]).map(({ name }) => name);
  }

  async drop(): Promise<void> {
    this.cut();
    this.#wire?.close();
    await asMaster('DELETE', `/${this.name}`);
  }
}
