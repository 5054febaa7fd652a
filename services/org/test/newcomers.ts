import { eventually } from '@firegrid/testkit';
import type { Body, Person, World } from './world.ts';

const password = 'Known-only-119-here';

export type Newcomers = ReturnType<typeof newcomersOf>;

/** People registered by the province's administrator. */
export function newcomersOf(world: World) {
  const admin = world.as('hunan-admin');
  const person = async (id: string): Promise<Body> => (await admin.get(`/people/${id}`)).body;

  async function register(username: string, more: object = {}): Promise<string> {
    const body = { name: '石小军', username, phone: '138 0013 1234', area: '430121105', ...more };
    const { status, body: receipt } = await admin.post('/people', body);
    if (status !== 201) throw new Error(`${username} was not registered: ${JSON.stringify(receipt)}`);
    return receipt.id;
  }

  /** Registered, with an account that has a password. */
  async function newcomer(username: string): Promise<{ id: string; subject: string; self: Person }> {
    const id = await register(username);
    const { value } = await eventually('the account is made', async () => {
      const known = await person(id);
      return known.account === 'ready' && known;
    });
    await world.realm.setPassword(value.subject, password);
    return { id, subject: value.subject, self: world.as(username, password) };
  }
  return { person, register, newcomer };
}

/** The posts that a new token has; none while the login counts as made before they changed. */
export async function posts(self: Person): Promise<string[]> {
  self.forget();
  const { status, body } = await self.get('/me');
  if (status === 401) return [];
  return body.posts.map(({ role, area }) => `${role}@${area}`);
}
