import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  KeycloakAdmin,
  Revocations,
  createVerifier,
  formatGrant,
  passwordLogin,
  roles,
  type Tokens,
  type Verifier,
} from '../src/index.ts';
import { demoOrgSecret, demoPeople } from '../realm/demo-realm.mjs';
import { Browser, authorization, formAction } from './browser.ts';
import { keycloakUrl } from './config.ts';
import { asMaster, makeRealm } from './throwaway-realm.ts';

let realm: string;
let drop: () => Promise<unknown>;
let verifier: Verifier;
const revocations = new Revocations();
const origin = 'http://localhost:8080';
const password = demoPeople[0]?.password ?? '';
const realmUrl = () => `${keycloakUrl}/realms/${realm}`;
const login = (username: string, word = password): Promise<Tokens> =>
  passwordLogin({ keycloakUrl, realm, clientId: 'firegrid-demo', username, password: word });
const whois = async (username: string, word?: string) =>
  verifier.verify(`Bearer ${(await login(username, word)).accessToken}`);
const token = (form: Record<string, string>) =>
  fetch(`${realmUrl()}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) });
const admin = () =>
  new KeycloakAdmin({
    keycloakUrl,
    realm,
    clientId: 'firegrid-org',
    clientSecret: demoOrgSecret,
    pausesMs: [50],
  });

beforeAll(async () => {
  ({ realm, drop } = await makeRealm());
  verifier = createVerifier({
    issuer: realmUrl(),
    keycloakUrl,
    realm,
    audience: 'firegrid-api',
    revocations,
  });
}, 60_000);
afterAll(async () => drop?.());

describe('the demo realm', () => {
  it('has someone of every role', () => {
    const held = demoPeople.flatMap(({ grants }) => grants.map((grant) => grant.split('@')[0]));
    expect(new Set(held)).toEqual(new Set(roles));
  });

  it.each(demoPeople.map((person) => [person.username, person] as const))(
    'signs in %s',
    async (_username, person) => {
      const { accessToken, expiresIn } = await login(person.username, person.password);
      const principal = await verifier.verify(`Bearer ${accessToken}`);
      expect(principal.name).toBe(person.name);
      expect(principal.grants.map(formatGrant).sort()).toEqual([...person.grants].sort());
      expect(accessToken.length).toBeLessThanOrEqual(2_048);
      expect(expiresIn).toBeGreaterThan(290);
      expect(expiresIn).toBeLessThanOrEqual(300);
    },
  );

  it('gives a token within 2 KB to someone with as many posts as the profile allows', async () => {
    const grants = Array.from({ length: 20 }, (_, n) => ({
      role: 'township-officer' as const,
      area: `430121105${100 + n}`,
    }));
    const subject = await admin().ensurePerson({ username: 'many-posts', name: '一岗双责'.repeat(5) });
    await admin().setGrants(subject, grants);
    await asMaster('PUT', `/${realm}/users/${subject}/reset-password`, {
      type: 'password',
      value: password,
      temporary: false,
    });
    const { accessToken } = await login('many-posts');
    expect((await verifier.verify(`Bearer ${accessToken}`)).grants).toHaveLength(20);
    expect(accessToken.length).toBeLessThanOrEqual(2_048);
  });

  it('takes a refresh token once', async () => {
    const { refreshToken } = await login('yutang-grid-1');
    const refresh = () =>
      token({ grant_type: 'refresh_token', client_id: 'firegrid-demo', refresh_token: refreshToken });
    expect((await refresh()).status).toBe(200);
    expect((await refresh()).status).toBe(400);
  });

  it('gives no usable token through clients other than ours', async () => {
    const form = {
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'changsha-county-admin',
      password,
    };
    const { access_token: theirs } = (await (await token(form)).json()) as { access_token: string };
    expect(theirs).toMatch(/^ey/);
    await expect(verifier.verify(`Bearer ${theirs}`)).rejects.toMatchObject({ status: 401 });
    const account = {
      grant_type: 'client_credentials',
      client_id: 'firegrid-org',
      client_secret: demoOrgSecret,
    };
    const { access_token: service } = (await (await token(account)).json()) as { access_token: string };
    await expect(verifier.verify(`Bearer ${service}`)).rejects.toMatchObject({ status: 401 });
    const consoleForm = { ...form, client_id: 'firegrid-console' };
    expect((await token(consoleForm)).status).toBe(400);
  });

  it('locks an account for a while after wrong passwords', async () => {
    await expect(login('liuyang-county-auditor', 'wrong')).rejects.toThrow('Invalid user credentials');
    for (let n = 0; n < 8; n += 1) await login('liuyang-county-auditor', 'wrong').catch(() => undefined);
    await expect(login('liuyang-county-auditor')).rejects.toThrow();
  });
});

describe('outside the demo', () => {
  it('no administrator signs in by password alone, whatever the client', async () => {
    const strict = await makeRealm({ directGrantFlow: 'firegrid direct grant' });
    const signIn = (username: string) =>
      passwordLogin({ keycloakUrl, realm: strict.realm, clientId: 'firegrid-demo', username, password });
    await signIn('yutang-grid-1');
    await expect(signIn('changsha-county-admin')).rejects.toThrow();
    await expect(signIn('platform-ops')).rejects.toThrow();
    await strict.drop();
  });
});

describe('the sign-in page', () => {
  const page = (pkce = true, redirect = `${origin}/`) =>
    authorization(realmUrl(), 'firegrid-console', redirect, { pkce });

  async function signIn(username: string) {
    const browser = new Browser();
    const { url, verifier: codeVerifier } = page();
    const action = formAction((await browser.open(url)).text);
    return { browser, codeVerifier, answer: await browser.open(action, { username, password }) };
  }

  it('gives an officer a code that only the PKCE verifier redeems', async () => {
    const { answer, codeVerifier } = await signIn('huanghua-township');
    const code = new URL(answer.location).searchParams.get('code') ?? '';
    const form = {
      grant_type: 'authorization_code',
      client_id: 'firegrid-console',
      redirect_uri: `${origin}/`,
      code,
    };
    const redeemed = await token({ ...form, code_verifier: codeVerifier });
    const { access_token: accessToken } = (await redeemed.json()) as { access_token: string };
    expect((await verifier.verify(`Bearer ${accessToken}`)).grants.map(formatGrant)).toEqual([
      'township-officer@430121105',
    ]);
  });

  it('makes an administrator set up a one-time code', async () => {
    for (const username of ['changsha-county-admin', 'platform-ops']) {
      const { browser, answer } = await signIn(username);
      expect(answer.location).toContain('CONFIGURE_TOTP');
      expect((await browser.open(answer.location)).text).toContain('totpSecret');
    }
  });

  it('opens neither without PKCE nor for a foreign address', async () => {
    const { location } = await new Browser().open(page(false).url);
    expect(location).toContain('error=invalid_request');
    expect((await new Browser().open(page(true, 'https://evil.example/').url)).status).toBe(400);
  });
});

describe('the org service, keeping accounts in step', () => {
  it('makes a person once, with a password to be changed', async () => {
    const person = {
      username: 'new-worker',
      name: '新网格员',
      phone: '13800000000',
      temporaryPassword: 'First-sign-in-2026',
    };
    const subject = await admin().ensurePerson(person);
    expect(await admin().ensurePerson({ ...person, name: '新的名字' })).toBe(subject);
    expect(await admin().findByUsername('new-worker')).toBe(subject);
    expect(await admin().findByUsername('new')).toBeUndefined();
    const user = await (await asMaster('GET', `/${realm}/users/${subject}`)).json();
    expect(user).toMatchObject({ firstName: '新的名字', attributes: { phone: ['13800000000'] } });
    await expect(login('new-worker', 'First-sign-in-2026')).rejects.toThrow('not fully set up');
  });

  it('says what is wrong with a password', async () => {
    const person = { username: 'weak', name: '弱口令', temporaryPassword: 'short' };
    await expect(admin().ensurePerson(person)).rejects.toMatchObject({ status: 400 });
  });

  it('sets grants and roles, and the next token has them', async () => {
    const { subject } = await whois('gaoan-grid-2');
    const roleNames = async () => {
      const answer = await asMaster('GET', `/${realm}/users/${subject}/role-mappings/realm`);
      return ((await answer.json()) as { name: string }[])
        .map(({ name }) => name)
        .filter((name) => roles.includes(name as never));
    };
    await admin().setGrants(subject, [
      { role: 'village-officer', area: '430121105203' },
      { role: 'auditor', area: '430121' },
    ]);
    expect((await whois('gaoan-grid-2')).grants.map(formatGrant)).toEqual([
      'auditor@430121',
      'village-officer@430121105203',
    ]);
    expect((await roleNames()).sort()).toEqual(['auditor', 'village-officer']);
    await admin().setGrants(subject, []);
    expect((await whois('gaoan-grid-2')).grants).toEqual([]);
    expect(await roleNames()).toEqual([]);
    expect((await whois('gaoan-grid-2')).name).toBe('文志刚');
  });

  it('ends the sessions of someone, and shuts him out', async () => {
    const { refreshToken, accessToken } = await login('dongtang-grid-1');
    const { subject } = await verifier.verify(`Bearer ${accessToken}`);
    await admin().disable(subject);
    const form = { grant_type: 'refresh_token', client_id: 'firegrid-demo', refresh_token: refreshToken };
    expect((await token(form)).status).toBe(400);
    await expect(login('dongtang-grid-1')).rejects.toThrow('disabled');
    revocations.revoke(subject, new Date(Date.now() + 1_000));
    await expect(verifier.verify(`Bearer ${accessToken}`)).rejects.toMatchObject({ status: 401 });
    await admin().enable(subject);
    await login('dongtang-grid-1');
  });

  it('says so when the subject is unknown, the secret wrong, Keycloak away', async () => {
    await expect(admin().logoutAll('nobody')).rejects.toMatchObject({ status: 404 });
    const options = { keycloakUrl, realm, clientId: 'firegrid-org', clientSecret: 'wrong', pausesMs: [10] };
    await expect(new KeycloakAdmin(options).findByUsername('x')).rejects.toMatchObject({ status: 503 });
    const away = new KeycloakAdmin({ ...options, keycloakUrl: 'http://127.0.0.1:9' });
    await expect(away.findByUsername('x')).rejects.toMatchObject({ status: 503 });
  });
});
