import { setTimeout as delay } from 'node:timers/promises';
import { DomainError, common } from '@firegrid/problem';

export interface AdminApiOptions {
  readonly keycloakUrl: string;
  readonly realm: string;
  /** The service account; its client has manage-users and view-users of realm-management. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Pauses between attempts, ms; as many repetitions. */
  readonly pausesMs?: readonly number[];
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Keycloak's admin REST API of one realm, called as a service account. Repeats on 5xx and silence, so every call
 * must be safe to repeat. 404 and 409 are answers for the caller to read.
 */
export class AdminApi {
  readonly #options: AdminApiOptions;
  #token: { text: string; until: number } | undefined;

  constructor(options: AdminApiOptions) {
    this.#options = options;
  }

  /** @throws DomainError unavailable (503) after the last attempt, invalid-input (400) with Keycloak's reason */
  async call(method: Method, path: string, body?: unknown): Promise<Answer> {
    const pauses = [...(this.#options.pausesMs ?? [200, 800, 2_000])];
    for (;;) {
      const answer = await this.#attempt(method, path, body).catch((error: unknown) => ({
        status: 0,
        body: { error },
      }));
      if (answer.status < 400 && answer.status >= 200) return answer;
      if (answer.status === 404 || answer.status === 409) return answer;
      if (answer.status === 400)
        throw new DomainError(common['invalid-input'], `Keycloak: ${reason(answer)}`);
      if (answer.status === 401) this.#token = undefined;
      const pause = answer.status === 403 ? undefined : pauses.shift();
      if (pause === undefined) {
        const cause = new Error(`${method} ${path}: Keycloak answered ${answer.status}, ${reason(answer)}`);
        throw new DomainError(common.unavailable, 'Keycloak does not do this for the moment.', { cause });
      }
      await delay(pause);
    }
  }

  async #attempt(method: Method, path: string, body: unknown): Promise<Answer> {
    const { keycloakUrl, realm } = this.#options;
    const headers = {
      authorization: `Bearer ${await this.#accessToken()}`,
      'content-type': 'application/json',
    };
    return send(`${keycloakUrl}/admin/realms/${realm}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
  }

  async #accessToken(): Promise<string> {
    if (this.#token && Date.now() < this.#token.until) return this.#token.text;
    const { keycloakUrl, realm, clientId, clientSecret } = this.#options;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const answer = await send(`${keycloakUrl}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const { access_token: text, expires_in: seconds } = answer.body as {
      access_token?: string;
      expires_in: number;
    };
    if (!text) throw new Error(`Keycloak refuses ${clientId}: ${reason(answer)}`);
    this.#token = { text, until: Date.now() + (seconds - 30) * 1000 };
    return text;
  }
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(5_000) });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return { status: response.status, body: isJson ? JSON.parse(text) : {} };
}

/** Keycloak's own word for it; it names no person. */
function reason({ body }: Answer): string {
  const { errorMessage, error_description: description, error } = body as Record<string, string | undefined>;
  return errorMessage ?? description ?? error ?? 'no reason given';
}
