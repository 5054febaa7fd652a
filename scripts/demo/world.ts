import { demoPeople } from '../../libs/access/realm/demo-realm.mjs';
import { type Answer, Person, type World } from '@firegrid/testkit';

/**
 * The demo's people by username, each with a login of their own.
 * @param Kind how they behave
 */
export function cast<Kind extends Person = Person>(
  world: World,
  Kind: new (world: World, username: string, password: string) => Kind = Person as never,
): (username: string) => Kind {
  const people = new Map(
    demoPeople.map(({ username, password }) => [username, new Kind(world, username, password)]),
  );
  return (username) => {
    const person = people.get(username);
    if (!person) throw new Error(`${username} is not one of the demo's people`);
    return person;
  };
}

/** @throws Error with the whole answer when it is not of the expected status */
export function expectStatus(answer: Answer, ...expected: number[]): Answer {
  if (expected.includes(answer.status)) return answer;
  throw new Error(`expected ${expected.join(' or ')}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** Where the product runs: what npm start prints, unless the environment says otherwise. */
export const worldOf = (env: NodeJS.ProcessEnv): World => ({
  gateway: env.FIREGRID_URL ?? env.FIREGRID_GATEWAY_URL ?? 'http://localhost:8080',
  keycloak: env.FIREGRID_KEYCLOAK_URL ?? 'http://localhost:8180',
  realm: env.FIREGRID_REALM ?? 'firegrid',
});
