import { type Role, roles } from '@firegrid/access';
import { Person, type World } from '@firegrid/testkit';

/** Where all that the walk asks for lies: 鱼塘村 of 黄花镇. */
export const village = '430121105201';

/** Where the record lies, as somebody sees it from the area of his post. */
const areasOf = {
  own: [village],
  child: ['430121105'],
  parent: ['430121105201-001'],
  sibling: ['430121105202'],
  // Beginnings of its code, and what its code is the beginning of: none of them an area it lies in.
  'look-alike': ['43012110520', '43012', '4301211052010'],
} as const;

export type Relation = keyof typeof areasOf;
export const relations = Object.keys(areasOf) as Relation[];
/** From here a record is in sight. */
export const within: readonly Relation[] = ['own', 'child'];

export type Posts = (role: Role, relation: Relation) => Person;

const password = 'Demo-only-119-FireGrid';
const nameOf = (role: Role, relation: Relation): string => `${role}-${relation}`;

/** Somebody with a login for each role at each of these areas; nobody's demo people are changed. */
export async function fillPosts(world: World): Promise<Posts> {
  const posts = roles.flatMap((role) =>
    relations.map((relation) => ({
      username: nameOf(role, relation),
      grants: areasOf[relation].map((area) => `${role}@${area}`),
    })),
  );
  const persons = await withLogins(world, posts);
  return (role, relation) => persons.get(nameOf(role, relation)) as Person;
}

/** Gives each a login and his posts. @returns them by username */
export async function withLogins(
  world: World,
  people: readonly { readonly username: string; readonly grants: readonly string[] }[],
): Promise<ReadonlyMap<string, Person>> {
  await importUsers(
    world,
    people.map(({ username, grants }) => ({
      username,
      firstName: '巡查',
      enabled: true,
      attributes: { grants },
      credentials: [{ type: 'password', value: password, temporary: false }],
    })),
  );
  return new Map(people.map(({ username }) => [username, new Person(world, username, password)]));
}

/** Straight into Keycloak, so that a role may be held where org would not assign it. */
async function importUsers({ keycloak, realm }: World, users: readonly object[]): Promise<void> {
  const { FIREGRID_KEYCLOAK_ADMIN: username = 'admin', FIREGRID_KEYCLOAK_ADMIN_PASSWORD: secret = 'admin' } =
    process.env;
  const login = await fetch(`${keycloak}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username, password: secret }),
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const response = await fetch(`${keycloak}/admin/realms/${realm}/partialImport`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ifResourceExists: 'SKIP', users }),
  });
  if (!response.ok) throw new Error(`users: ${response.status} ${await response.text()}`);
}
