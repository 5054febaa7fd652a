import { randomUUID } from 'node:crypto';
import { noteSeen } from './seen.ts';

export interface World {
  /** The gateway's address, such as http://localhost:8080 */
  readonly gateway: string;
  readonly keycloak: string;
  readonly realm: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

export interface Sending {
  /** The command's id; a new one unless the same command is sent again. */
  readonly id?: string;
  readonly ifMatch?: number;
  readonly type?: string;
}

/** Somebody with a login, who uses the product from outside as a browser would. */
export class Person {
  readonly username: string;
  readonly #world: World;
  readonly #password: string;
  #token: { value: string; until: number } | undefined;
  #signingIn: Promise<{ value: string; until: number }> | undefined;

  constructor(world: World, username: string, password: string) {
    this.#world = world;
    this.username = username;
    this.#password = password;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}, sending: Sending = {}): Promise<Answer> {
    return this.send('POST', path, body, sending);
  }

  put(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
    return this.send('PUT', path, body, sending);
  }

  /**
   * Sends one request and reads the whole answer, whatever its status. A login that was ended because the person's posts
   * changed is made anew, as a browser would.
   */
  async send(method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Answer> {
    const once = { ...sending, id: sending.id ?? randomUUID() };
    const answer = await this.#send(method, path, body, once);
    if (answer.status !== 401) return answer;
    // Logins are stamped to the second: one of the very second of the change counts as old.
    await new Promise((resume) => setTimeout(resume, 1_100));
    this.#token = undefined;
    return this.#send(method, path, body, once);
  }

  async #send(method: string, path: string, body: unknown, { id, ifMatch, type }: Sending): Promise<Answer> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.token()}` };
    if (method !== 'GET' && id !== undefined) headers['idempotency-key'] = id;
    if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
    const raw = body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body);
    if (body !== undefined) headers['content-type'] = type ?? 'application/json';
    const response = await fetch(`${this.#world.gateway}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: raw as string | Uint8Array<ArrayBuffer> }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    noteSeen(`${this.username} ${method} ${path}: ${response.status} ${text}`);
    return { status: response.status, headers: response.headers, body: parse(text) };
  }

  /** A token good for at least another half minute; `fresh` asks Keycloak again. */
  async token(fresh = false): Promise<string> {
    if (!fresh && this.#token && this.#token.until > Date.now() + 30_000) return this.#token.value;
    // Keycloak refuses sign-ins of one person at the same moment: requests side by side share one.
    this.#signingIn ??= this.#login().finally(() => (this.#signingIn = undefined));
    this.#token = await this.#signingIn;
    return this.#token.value;
  }

  async #login(): Promise<{ value: string; until: number }> {
    const { keycloak, realm } = this.#world;
    const response = await fetch(`${keycloak}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'firegrid-demo',
        username: this.username,
        password: this.#password,
      }),
    });
    if (!response.ok)
      throw new Error(`${this.username} cannot log in: ${response.status} ${await response.text()}`);
    const { access_token: value, expires_in: seconds } = (await response.json()) as {
      access_token: string;
      expires_in: number;
    };
    return { value, until: Date.now() + seconds * 1000 };
  }
}

function parse(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return { text };
  }
}
