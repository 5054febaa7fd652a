import { type Fault, lineOf } from '@firegrid/service';
import { gatewayConfig } from '../../../services/gateway/src/config.ts';
import { consoleFaults, neighbourFaults } from '../../../services/gateway/src/system/faults.ts';
import { mediaConfig } from '../../../services/media/src/config.ts';
import { storageFaults } from '../../../services/media/src/faults.ts';
import type { Command, Env } from '../command.ts';
import { brokerFaults } from './broker.ts';
import { databaseFaults } from './databases.ts';
import { keycloakFaults } from './keycloak.ts';
import { settingsFaults, sound } from './settings.ts';

/** Everything that is wrong with settings and dependencies. Only reads. */
export async function examine(env: Env): Promise<Fault[]> {
  const media = sound(mediaConfig, env);
  const gateway = sound(gatewayConfig, env);
  const none: Promise<Fault[]> = Promise.resolve([]);
  const found = await Promise.all([
    Promise.resolve(settingsFaults(env)),
    keycloakFaults(env),
    brokerFaults(env),
    databaseFaults(env),
    media ? storageFaults(media) : none,
    gateway ? consoleFaults(gateway) : none,
    gateway ? neighbourFaults(gateway) : none,
  ]);
  return found.flat();
}

export const doctor: Command = {
  about:
    'Checks every setting and dependency; says in a line each what is wrong and what to do; 1 when anything is.',
  options: { json: { type: 'boolean' } },
  async run({ env, options, say }) {
    const faults = await examine(env);
    if (options['json']) say(JSON.stringify({ ok: faults.length === 0, faults }, undefined, 2));
    else for (const fault of faults) say(`✘ ${lineOf(fault)}`);
    if (faults.length === 0 && !options['json']) say('✔ Settings and dependencies are as they should be.');
    return faults.length === 0 ? 0 : 1;
  },
};
