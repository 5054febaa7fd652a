import { createHmac } from 'node:crypto';
import { ConfigError } from '@firegrid/service';

export interface Seals {
  readonly seal: string;
  /** With the keys before, the younger first: what a phone wrapped with one of them it wraps anew with `seal`. */
  readonly older: string[];
}

/**
 * Makes the seals of a login: what a phone needs, beside itself, to open what it keeps for this person.
 * @param keys 32 bytes in base64 each, several separated by commas, the new one first
 * @throws ConfigError naming the variable
 */
export function sealer(keys: string): (subject: string) => Seals {
  const secrets = keys.split(',').map((key) => Buffer.from(key.trim(), 'base64'));
  if (secrets.some(({ length }) => length !== 32))
    throw new ConfigError('FIREGRID_SEAL_KEY: each key is 32 bytes in base64');
  return (subject) => {
    const [seal = '', ...older] = secrets.map((secret) =>
      createHmac('sha256', secret).update(subject).digest('base64url'),
    );
    return { seal, older };
  };
}
