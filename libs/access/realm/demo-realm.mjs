import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The demo realm: firegrid-realm.json with demo people, their public passwords, a client that takes a password
 * for a token, and a known secret. For development and tests; a service in production refuses `demo-only` secrets.
 * Runs on Node 20 built-ins: `node demo-realm.mjs <directory>` writes firegrid-realm.json there.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (file) => JSON.parse(readFileSync(join(here, file), 'utf8'));

/** [{username, password, name, grants: ["role@area"]}] */
export const demoPeople = read('demo-people.json');

/** The org service's client secret in the demo realm. */
export const demoOrgSecret = 'demo-only-firegrid-org';

/**
 * @param {{realm?: string, origin?: string}} options the realm's name; the address people open in a browser
 * @returns {object} a realm representation Keycloak imports
 */
export function demoRealm({ realm = 'firegrid', origin = 'http://localhost:8080' } = {}) {
  const base = read('firegrid-realm.json');
  const console = { ...client(base, 'firegrid-console'), rootUrl: origin };
  return {
    ...base,
    realm,
    displayName: `${base.displayName} · 演示 demo`,
    passwordPolicy: `${base.passwordPolicy} and ${quickHash}`,
    clients: [
      client(base, 'firegrid-api'),
      console,
      demoClient(console),
      { ...client(base, 'firegrid-org'), secret: demoOrgSecret },
    ],
    users: [...base.users, ...demoPeople.map(demoUser)],
    authenticationFlows: [...base.authenticationFlows, demoDirectGrant],
    directGrantFlow: demoDirectGrant.alias,
  };
}

/**
 * Passwords that stand in a public file gain nothing by a hash that is slow to compute, which else is most of what
 * importing these people and signing them in costs. Real realms keep Keycloak's own choice.
 */
const quickHash = 'hashAlgorithm(pbkdf2-sha256) and hashIterations(1)';

const client = (base, clientId) => base.clients.find((one) => one.clientId === clientId);

/** The console's tokens without the console's sign-in page. */
const demoClient = (console) => ({
  clientId: 'firegrid-demo',
  name: 'FireGrid demo',
  description: 'Takes a password for a token. Demo realm only.',
  enabled: true,
  publicClient: true,
  standardFlowEnabled: false,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: true,
  serviceAccountsEnabled: false,
  fullScopeAllowed: false,
  defaultClientScopes: console.defaultClientScopes,
  optionalClientScopes: console.optionalClientScopes,
  protocolMappers: console.protocolMappers,
});

const demoUser = ({ username, password, name, grants }) => ({
  username,
  firstName: name,
  enabled: true,
  attributes: { grants },
  realmRoles: [...new Set(grants.map((grant) => grant.split('@')[0]))],
  credentials: [{ type: 'password', value: password, temporary: false }],
});

/** Without the administrators' one-time code, so that scripts can sign them in; the browser still asks for it. */
const demoDirectGrant = {
  alias: 'demo direct grant',
  description: 'Password alone. Demo realm only.',
  providerId: 'basic-flow',
  topLevel: true,
  builtIn: false,
  authenticationExecutions: [
    {
      authenticator: 'direct-grant-validate-username',
      authenticatorFlow: false,
      requirement: 'REQUIRED',
      priority: 10,
    },
    {
      authenticator: 'direct-grant-validate-password',
      authenticatorFlow: false,
      requirement: 'REQUIRED',
      priority: 20,
    },
  ],
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const directory = process.argv[2];
  if (!directory) throw new Error('usage: node demo-realm.mjs <directory>');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'firegrid-realm.json'), JSON.stringify(demoRealm(), null, 2));
}
