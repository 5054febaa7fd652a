import type { Person } from '@firegrid/testkit';
import { expectStatus } from '../demo/world.ts';

/** Gives a grid worker another grid in place of the one he has. */
export async function reassign(admin: Person, username: string, area: string): Promise<void> {
  const people = expectStatus(await admin.get('/org/people?limit=200'), 200).body;
  const found = (people['items'] as { id: string; username: string }[]).find(
    (one) => one.username === username,
  );
  const posts = expectStatus(await admin.get(`/org/assignments?person=${found?.id}`), 200).body;
  const [post] = posts['items'] as { id: string }[];
  const assignment = { person: found?.id, role: 'grid-worker', area, from: '2026-01-01' };
  expectStatus(await admin.post('/org/assignments', assignment), 201);
  expectStatus(await admin.post(`/org/assignments/${post?.id}/end`, {}), 200);
}
