import { randomBytes } from 'node:crypto';
import { parseConfig } from '@firegrid/service';
import { Problem } from '../process/problem.mjs';
import type { Command, Env } from './command.ts';
import { realmConfig, realmOf } from './system.ts';

/** What is said to whoever asks for a new one: the setting as it must be from now on, and what is left to do. */
type Renewed = readonly string[];

/** Old keys stay after the new one: what they sealed must still be read. */
function withNewKey(setting: string, secret: string, readers: string, env: Env): Renewed {
  const current = env[setting];
  if (!current) throw new Problem(`${setting}: set it as the services have it; the new key goes before it`);
  return [
    `${setting}=${randomBytes(32).toString('base64')},${current}`,
    `Put it into the Secret of ${secret} and restart ${readers}: of each, stop all replicas before the first starts again,`,
    'because one without the new key cannot read what it sealed. Nothing is sealed anew: keep the old keys.',
  ];
}

async function newOrgClient(env: Env): Promise<Renewed> {
  const config = parseConfig(realmConfig, { ...env });
  return [
    `FIREGRID_ORG_CLIENT_SECRET=${await realmOf(config).renewSecret(config.FIREGRID_ORG_CLIENT_ID)}`,
    'Keycloak refuses the old one from now on. Put it into the Secret of secrets.orgClient and restart org: until then',
    'changes of posts wait, and nothing is lost.',
  ];
}

const secrets: Readonly<Record<string, (env: Env) => Renewed | Promise<Renewed>>> = {
  'field-keys': (env) =>
    withNewKey('FIREGRID_FIELD_KEYS', 'secrets.fieldKeys', 'org, premises, hazards', env),
  'seal-key': (env) => withNewKey('FIREGRID_SEAL_KEY', 'secrets.sealKey', 'the gateways', env),
  'org-client': newOrgClient,
};

export const rotate: Command = {
  about: `Makes a new secret and says where it goes: ${Object.keys(secrets).join(', ')}.`,
  words: '<secret>',
  async run({ env, words: [name = ''], say }) {
    const renew = secrets[name];
    if (!renew) throw new Problem(`rotate knows ${Object.keys(secrets).join(', ')}, not ${name}`);
    for (const line of await renew(env)) say(line);
  },
};
