import GrantManager from 'keycloak-connect/middleware/auth-utils/grant-manager.js';
import Token from 'keycloak-connect/middleware/auth-utils/token.js';
import type { SigningKeys } from './signing-keys.ts';

/** The only file that knows keycloak-connect: deprecated upstream, so that it can be replaced here. */

export interface AccessTokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly clients: readonly string[];
  /** Longest life, exp − iat, in ms. */
  readonly longestLife: number;
  readonly keys: SigningKeys;
}

interface Parsed {
  readonly header: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, unknown>>;
}

export type Claims = Parsed['content'] & { sub: string; iat: number; exp: number };

/** Keycloak has never given a key, so nothing can be said about any token. */
export class NoKeysYet extends Error {}

const compactJws = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** Ours are ≤2 KB; a longer text isn't worth parsing. */
const longestText = 8_192;

/**
 * Signature, expiry, type, issuer and audience are checked by keycloak-connect's grant manager; what it leaves out
 * (algorithm, a missing exp, nbf, azp, critical headers) by `flaw`; its key rotation, which asks again for every
 * unknown key while Keycloak is down and crashes the process on an answer that isn't JSON, is replaced.
 * @returns the check of one access token; rejects with NoKeysYet, or an Error that says for the log what is wrong
 */
export function accessTokenCheck(rules: AccessTokenRules): (text: string) => Promise<Claims> {
  const manager = new GrantManager({
    realmUrl: rules.issuer,
    clientId: rules.audience,
    bearerOnly: true,
    verifyTokenAudience: true,
  });
  manager.rotation = {
    getJWK: async (kid) => {
      const key = await rules.keys.find(kid);
      if (!key) throw new Error(`no signing key ${JSON.stringify(kid)}`);
      return key;
    },
  };
  return async (text) => {
    if (text.length > longestText || !compactJws.test(text)) throw new Error('not a token');
    const token = new Token(text);
    if (!isParsed(token)) throw new Error('not a token');
    const fault = flaw(token, rules);
    if (fault) throw new Error(fault);
    await rules.keys.find(String(token.header.kid));
    if (!rules.keys.known) throw new NoKeysYet('no signing key yet', { cause: rules.keys.lastFailure });
    await manager.validateToken(token, 'Bearer');
    return token.content as Claims;
  };
}

function flaw({ header, content }: Parsed, { clients, longestLife }: AccessTokenRules): string | undefined {
  const { sub, iat, exp, nbf, azp } = content;
  if (header.alg !== 'RS256') return 'algorithm other than RS256';
  if (typeof header.kid !== 'string') return 'no key id';
  if ('crit' in header) return 'critical header unknown here';
  if (typeof sub !== 'string' || sub === '') return 'no subject';
  if (!isSeconds(iat) || !isSeconds(exp)) return 'no time of issue or expiry';
  if ((exp - iat) * 1000 > longestLife) return 'lives too long';
  if (nbf !== undefined && !(isSeconds(nbf) && nbf * 1000 <= Date.now())) return 'not valid yet';
  if (typeof azp !== 'string' || !clients.includes(azp)) return 'made for another client';
  return undefined;
}

const isSeconds = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isParsed = (token: Token): token is Token & Parsed => isRecord(token.header) && isRecord(token.content);
