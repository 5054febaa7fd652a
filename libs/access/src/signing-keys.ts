import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

export interface SigningKeysOptions {
  /** The realm's JWKS address. */
  readonly url: string;
  /** No two requests to Keycloak closer than this, whatever key ids callers bring. */
  readonly minIntervalMs?: number;
  /** The same after a request that failed, so that keys come soon once Keycloak is back. */
  readonly retryAfterMs?: number;
  readonly timeoutMs?: number;
}

type Jwk = JsonWebKey & { kid?: string; use?: string; alg?: string };

/**
 * The realm's RS256 signing keys. Known keys are kept, so tokens are verified while Keycloak is down; an unknown key id asks Keycloak, one request at a time and never more often than the interval.
 */
export class SigningKeys {
  readonly #options: Required<SigningKeysOptions>;
  #keys = new Map<string, KeyObject>();
  #underWay: Promise<void> | undefined;
  #notBefore = 0;
  /** Why the last request failed. */
  lastFailure: unknown;

  constructor(options: SigningKeysOptions) {
    this.#options = { minIntervalMs: 10_000, retryAfterMs: 1_000, timeoutMs: 5_000, ...options };
  }

  /** Whether Keycloak ever gave keys. */
  get known(): boolean {
    return this.#keys.size > 0;
  }

  /** The key of this id, or undefined if Keycloak doesn't have it or can't be asked now. Never rejects. */
  async find(kid: string): Promise<KeyObject | undefined> {
    const key = this.#keys.get(kid);
    if (key) return key;
    await this.refresh();
    return this.#keys.get(kid);
  }

  /** Asks Keycloak unless it was asked just now; callers at the same time share one request. Never rejects. */
  async refresh(): Promise<void> {
    if (!this.#underWay && Date.now() >= this.#notBefore) {
      this.#underWay = this.#fetch().finally(() => (this.#underWay = undefined));
    }
    await this.#underWay;
  }

  async #fetch(): Promise<void> {
    const { url, minIntervalMs, retryAfterMs, timeoutMs } = this.#options;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
      const { keys } = (await response.json()) as { keys: Jwk[] };
      const usable = keys.filter(
        ({ kid, kty, use, alg }) => kid && kty === 'RSA' && use === 'sig' && alg === 'RS256',
      );
      if (!response.ok || usable.length === 0) throw new Error('no signing key in the answer');
      this.#keys = new Map(usable.map((key) => [key.kid ?? '', createPublicKey({ key, format: 'jwk' })]));
      this.#notBefore = Date.now() + minIntervalMs;
    } catch (failure) {
      this.lastFailure = failure;
      this.#notBefore = Date.now() + retryAfterMs;
    }
  }
}
