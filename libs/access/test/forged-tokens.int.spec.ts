import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Revocations, createVerifier, passwordLogin, type Tokens, type Verifier } from '../src/index.ts';
import { demoPeople } from '../realm/demo-realm.mjs';
import { claimsOf, countingServer, forge, forgeHs256, headerOf, unsigned } from './fake-keycloak.ts';
import { keycloakUrl } from './config.ts';
import { asMaster, makeRealm } from './throwaway-realm.ts';

let realm: string;
let drop: () => Promise<unknown>;
let proxy: Awaited<ReturnType<typeof countingServer>>;
let tokens: Tokens;
let kid: string;
let publicPem: string;
let away = false;

const verifierFor = (overrides: { issuer?: string; audience?: string } = {}): Verifier =>
  createVerifier({
    issuer: `${keycloakUrl}/realms/${realm}`,
    keycloakUrl: proxy.url,
    realm,
    audience: 'firegrid-api',
    revocations: new Revocations(),
    ...overrides,
  });
const status = (verifier: Verifier, token: string): Promise<number> =>
  verifier.verify(`Bearer ${token}`).then(
    () => 200,
    (error: { status: number }) => error.status,
  );
const login = () => {
  const { username, password } = demoPeople.find((person) => person.username === 'yutang-grid-1') ?? {
    username: '',
    password: '',
  };
  return passwordLogin({ keycloakUrl, realm, clientId: 'firegrid-demo', username, password });
};

beforeAll(async () => {
  ({ realm, drop } = await makeRealm());
  proxy = await countingServer(async (path) => {
    if (away) return { status: 503, text: '' };
    const response = await fetch(keycloakUrl + path);
    return { status: response.status, text: await response.text() };
  });
  tokens = await login();
  ({ kid } = headerOf(tokens.accessToken));
  const certs = await (await fetch(`${keycloakUrl}/realms/${realm}/protocol/openid-connect/certs`)).json();
  const key = (certs as { keys: { kid: string }[] }).keys.find((one) => one.kid === kid) ?? {};
  publicPem = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
}, 60_000);
afterAll(async () => {
  await proxy?.close();
  await drop?.();
});

describe('with tokens of a real Keycloak', () => {
  it('an access token is accepted', async () =>
    expect(await status(verifierFor(), tokens.accessToken)).toBe(200));

  const forgeries: [string, () => string][] = [
    ['an ID token', () => tokens.idToken],
    ['a refresh token', () => tokens.refreshToken],
    ['a forged signature', () => forge({ kid }, claimsOf(tokens.accessToken))],
    [
      'a signature taken from another token',
      () => [...tokens.accessToken.split('.').slice(0, 2), tokens.idToken.split('.')[2]].join('.'),
    ],
    ['alg none', () => unsigned('none', kid, claimsOf(tokens.accessToken))],
    ['HS256 with the public key', () => forgeHs256(kid, claimsOf(tokens.accessToken), publicPem)],
    [
      'HS256 with the public key, trimmed',
      () => forgeHs256(kid, claimsOf(tokens.accessToken), publicPem.trim()),
    ],
    ['junk', () => 'eyJhbGciOiJSUzI1NiJ9.junk.junk'],
  ];
  it.each(forgeries)('401 for %s', async (_name, token) =>
    expect(await status(verifierFor(), token())).toBe(401),
  );

  it('401 for another audience or issuer', async () => {
    expect(await status(verifierFor({ audience: 'another-api' }), tokens.accessToken)).toBe(401);
    expect(await status(verifierFor({ issuer: `${keycloakUrl}/realms/master` }), tokens.accessToken)).toBe(
      401,
    );
  });

  it('401 for an expired one', async () => {
    await asMaster('PUT', `/${realm}`, { accessTokenLifespan: 1 });
    const { accessToken } = await login();
    await asMaster('PUT', `/${realm}`, { accessTokenLifespan: 300 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await status(verifierFor(), accessToken)).toBe(401);
  });

  it('a thousand unknown key ids ask Keycloak at most twice', async () => {
    const verifier = verifierFor();
    proxy.state.requests = 0;
    expect(await status(verifier, tokens.accessToken)).toBe(200);
    const attempts = Array.from({ length: 1_000 }, (_, n) =>
      status(verifier, forge({ kid: `k${n}` }, claimsOf(tokens.accessToken))),
    );
    expect(new Set(await Promise.all(attempts))).toEqual(new Set([401]));
    expect(proxy.state.requests).toBeLessThanOrEqual(2);
  });

  it('Keycloak away: known keys go on', async () => {
    const verifier = verifierFor();
    await verifier.warmUp();
    away = true;
    expect(await status(verifier, (await login()).accessToken)).toBe(200);
    expect(await status(verifierFor(), tokens.accessToken)).toBe(503);
    away = false;
  });
});
