import { createHash } from 'node:crypto';
import { DomainError, common } from '@firegrid/problem';
import { NoKeysYet, accessTokenCheck, type Claims } from './keycloak.ts';
import { parseGrant, type Grant, type Principal } from './principal.ts';
import { longestToken, type Revocations } from './revocations.ts';
import { SigningKeys } from './signing-keys.ts';

export interface VerifierOptions {
  /** The `iss` of people's tokens, such as http://localhost:8180/realms/firegrid. */
  readonly issuer: string;
  /** Where this process reaches Keycloak; may differ from the issuer's host. */
  readonly keycloakUrl: string;
  readonly realm: string;
  /** Must be in the token's `aud`. */
  readonly audience: string;
  readonly revocations: Revocations;
  /** Clients whose tokens are taken (`azp`). The demo client exists in no realm but the demo's. */
  readonly clients?: readonly string[];
}

export interface Verifier {
  /** @throws DomainError unauthenticated (401); unavailable (503) while Keycloak has never given a key. */
  verify(authorizationHeader: string | undefined): Promise<Principal>;
  /** Asks for the keys ahead of the first call. True once there are keys; never rejects. */
  warmUp(): Promise<boolean>;
}

/** Verified tokens kept per process, the least recently used dropped first: ~0.5 KB each. */
const mostRemembered = 20_000;

/** Takes `Bearer <access token>` and says who calls. A token is verified once, then known by its hash until it expires. */
export function createVerifier(options: VerifierOptions): Verifier {
  const { issuer, keycloakUrl, realm, audience, revocations } = options;
  const clients = options.clients ?? ['firegrid-console', 'firegrid-demo'];
  const keys = new SigningKeys({
    url: `${keycloakUrl.replace(/\/+$/, '')}/realms/${encodeURIComponent(realm)}/protocol/openid-connect/certs`,
  });
  const check = accessTokenCheck({ issuer, audience, clients, longestLife: longestToken, keys });
  const remembered = new Map<string, Principal>();

  async function principalOf(token: string): Promise<Principal> {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(hash);
    remembered.delete(hash);
    if (known && known.expiresAt.getTime() <= Date.now()) throw unauthenticated('The sign-in has expired.');
    const principal = known ?? toPrincipal(await check(token).catch(refuse));
    remembered.set(hash, principal);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
    return principal;
  }

  return {
    async verify(header) {
      const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
      if (!token) throw unauthenticated('An access token is needed: Authorization: Bearer …');
      const principal = await principalOf(token);
      if (revocations.refuses(principal)) throw unauthenticated('Your posts have changed: sign in again.');
      return principal;
    },
    async warmUp() {
      if (!keys.known) await keys.refresh();
      return keys.known;
    },
  };
}

function refuse(cause: unknown): never {
  if (!(cause instanceof NoKeysYet)) throw unauthenticated('The access token is not valid.', cause);
  const detail = 'Sign-ins cannot be checked for the moment.';
  throw new DomainError(common.unavailable, detail, { retryAfterSeconds: 2, cause });
}

const unauthenticated = (detail: string, cause?: unknown): DomainError =>
  new DomainError(common.unauthenticated, detail, cause === undefined ? {} : { cause });

function toPrincipal({ sub, iat, exp, name, grants }: Claims): Principal {
  const texts = (Array.isArray(grants) ? grants : [grants]).filter(
    (text): text is string => typeof text === 'string',
  );
  return Object.freeze({
    subject: sub,
    name: typeof name === 'string' ? name : '',
    grants: Object.freeze(texts.map(parseGrant).filter((grant): grant is Grant => grant !== undefined)),
    issuedAt: new Date(iat * 1000),
    expiresAt: new Date(exp * 1000),
  });
}
