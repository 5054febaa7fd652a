import { type Fault, commonConfig, realmFaults } from '@firegrid/service';
import { clientFaults } from '../../../services/org/src/access/faults.ts';
import { orgConfig } from '../../../services/org/src/config.ts';
import type { Env } from '../command.ts';
import { Realm } from '../realm.ts';
import { sound } from './settings.ts';

const realmShape = commonConfig.pick({
  FIREGRID_KEYCLOAK_URL: true,
  FIREGRID_ISSUER: true,
  FIREGRID_REALM: true,
  FIREGRID_AUDIENCE: true,
});
const clientShape = orgConfig.pick({
  ...{ FIREGRID_KEYCLOAK_URL: true, FIREGRID_REALM: true },
  ...{ FIREGRID_ORG_CLIENT_ID: true, FIREGRID_ORG_CLIENT_SECRET: true },
});
/** Whose tokens the services take from people. */
const people = 'firegrid-console';

/** What is wrong with the realm, the organisation service's account, and the audience of people's tokens. */
export async function keycloakFaults(env: Env): Promise<Fault[]> {
  const config = sound(realmShape, env);
  if (!config) return [];
  const faults = await realmFaults(config);
  if (faults.some(({ setting }) => setting !== 'FIREGRID_ISSUER' && setting !== 'clock')) return faults;
  const client = sound(clientShape, env);
  const ofClient = client ? await clientFaults(client) : [];
  const all = [...faults, ...ofClient, ...(await audienceFaults(env, config))];
  return all.filter((fault, at) => at === all.findIndex(({ setting }) => setting === fault.setting));
}

/** Only an administrator sees what a client's tokens are for. */
async function audienceFaults(
  { FIREGRID_KEYCLOAK_ADMIN: admin = 'admin', FIREGRID_KEYCLOAK_ADMIN_PASSWORD: password }: Env,
  config: { FIREGRID_KEYCLOAK_URL: string; FIREGRID_REALM: string; FIREGRID_AUDIENCE: string },
): Promise<Fault[]> {
  const { FIREGRID_KEYCLOAK_URL: url, FIREGRID_REALM: name, FIREGRID_AUDIENCE: audience } = config;
  if (!password) return [];
  try {
    const realm = new Realm({ url, name, admin, password, secrets: {} });
    if ((await realm.audiencesOf(people)).includes(audience)) return [];
  } catch (error) {
    const todo = 'Give the account of who may read realms';
    return [{ setting: 'FIREGRID_KEYCLOAK_ADMIN_PASSWORD', wrong: (error as Error).message, todo }];
  }
  return [
    {
      setting: 'FIREGRID_AUDIENCE',
      wrong: `tokens of ${people} in realm ${name} are not for ${audience}`,
      todo: `Give the client an audience mapper for ${audience}, or correct the name`,
    },
  ];
}
