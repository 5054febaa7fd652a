import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseGrant, roles } from '../src/index.ts';
import { demoPeople, demoRealm } from './demo-realm.mjs';

interface Realm {
  readonly roles: { readonly realm: { name: string; composites?: { realm: string[] } }[] };
  readonly clients: {
    clientId: string;
    secret?: string;
    directAccessGrantsEnabled: boolean;
    publicClient: boolean;
  }[];
  readonly users: { username: string; credentials?: unknown[] }[];
  readonly accessTokenLifespan: number;
  readonly passwordPolicy: string;
}
const text = readFileSync(new URL('./firegrid-realm.json', import.meta.url), 'utf8');
const base = JSON.parse(text) as Realm;

describe('the realm file', () => {
  it('holds no person, no secret and no client that takes a password', () => {
    expect(base.users.map(({ username }) => username)).toEqual(['service-account-firegrid-org']);
    expect(text).not.toMatch(/"(secret|credentials|privateKey)"/);
    expect(base.clients.filter((client) => client.directAccessGrantsEnabled)).toEqual([]);
  });

  it('has every role of the permission table, and a second factor for administrators', () => {
    const named = base.roles.realm.map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining([...roles]));
    const guarded = base.roles.realm.filter(({ composites }) => composites?.realm.includes('second-factor'));
    expect(guarded.map(({ name }) => name)).toEqual(['area-admin', 'platform-ops']);
  });
});

describe('the demo realm', () => {
  it('differs in people, passwords and secrets that say they are for the demo', () => {
    const { clients, users } = demoRealm() as unknown as Realm;
    expect(clients.map(({ clientId }) => clientId)).toContain('firegrid-demo');
    expect(clients.map(({ secret }) => secret).filter(Boolean)).toEqual([
      expect.stringContaining('demo-only'),
    ]);
    expect(users).toHaveLength(base.users.length + demoPeople.length);
  });

  it('alone hashes passwords cheaply: they are public', () => {
    const demo = demoRealm() as unknown as Realm;
    expect(demo.passwordPolicy).toBe(
      `${base.passwordPolicy} and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)`,
    );
    expect(base.passwordPolicy).not.toMatch(/hash/);
  });

  it('has people with well-formed grants and names of their own', () => {
    expect(demoPeople.flatMap(({ grants }) => grants).filter((grant) => !parseGrant(grant))).toEqual([]);
    expect(new Set(demoPeople.map(({ username }) => username)).size).toBe(demoPeople.length);
  });
});
