import { derivedId } from '@firegrid/decider';
import { type Person, eventually } from '@firegrid/testkit';
import { demoPeople } from '../../libs/access/realm/demo-realm.mjs';
import { everyItem } from './pages.ts';
import { type cast, expectStatus } from './world.ts';

/** The villages that the demo's grid workers answer for, and how many grids each has. */
const villages = {
  '430121105201': 2,
  '430121105202': 3,
  '430121105203': 2,
  '430121104202': 1,
  '430181117247': 1,
};
const bodies = [
  { code: 'PS-430121105', name: '黄花派出所', kind: 'police', seat: '430121105' },
  { code: 'FD-430121105', name: '黄花消防救援站', kind: 'fire', seat: '430121105' },
  { code: 'PS-430121104', name: '江背派出所', kind: 'police', seat: '430121104' },
  { code: 'FD-430121104', name: '江背消防救援站', kind: 'fire', seat: '430121104' },
  { code: 'PS-430181117', name: '永安派出所', kind: 'police', seat: '430181117' },
  { code: 'FD-430181117', name: '永安消防救援站', kind: 'fire', seat: '430181117' },
  { code: 'FD-430121', name: '长沙县消防救援大队', kind: 'fire', seat: '430121' },
];
const since = '2026-01-01';

/** The same command however often the demo is loaded. */
const demoId = (...what: string[]) => ({ id: derivedId('demo', ...what) });

/**
 * Grids, bodies, people and their posts, through the API as an administrator would enter them, until
 * everybody may sign in. Loaded twice it changes nothing.
 */
export async function loadOrganisation(person: ReturnType<typeof cast>): Promise<void> {
  const admin = person('hunan-admin');
  await eventually(
    'the areas of Hunan',
    async () => (await admin.get('/org/areas/430121105')).status === 200,
    60_000,
  );
  for (const [village, count] of Object.entries(villages)) {
    const grids = Array.from({ length: count }, (_, i) => ({ name: `第${i + 1}网格` }));
    const answer = await admin.post(`/org/areas/${village}/grids`, { grids }, demoId('grids', village));
    expectStatus(answer, 201);
  }
  for (const { seat, ...body } of bodies) {
    const answer = await admin.post(
      '/org/bodies',
      { ...body, seat, areas: [seat] },
      demoId('body', body.code),
    );
    expectStatus(answer, 201);
  }
  // Operators of the platform hold no post of the fire work: Keycloak alone knows them.
  const officials = demoPeople.filter(
    ({ grants }) => !grants.some((grant) => grant.startsWith('platform-ops')),
  );
  const assigned = new Set<unknown>();
  for (const { username, name, grants } of officials) {
    const held = grants.map((grant) => grant.split('@') as [string, string]);
    const home = await homeOf(admin, held);
    const registered = await admin.post(
      '/org/people',
      { name, username, area: home },
      demoId('person', username),
    );
    const { id } = expectStatus(registered, 201).body;
    for (const [role, area] of held) {
      const through = bodies.find(({ seat, kind }) => seat === area && role === `${kind}-officer`);
      const post = through ? { body: through.code } : { area };
      const assignment = { person: id, role, from: since, ...post };
      const sending = demoId('assignment', username, role, area);
      assigned.add(expectStatus(await admin.post('/org/assignments', assignment, sending), 201).body['id']);
    }
  }
  await eventually(
    'everybody’s posts are in force',
    async () =>
      (await everyItem<{ id: string; inForce: boolean }>(admin, '/org/assignments')).every(
        ({ id, inForce }) => inForce || !assigned.has(id),
      ),
    60_000,
  );
}

/** A person belongs where all the posts lie: for two grids, their village. */
async function homeOf(admin: Person, held: readonly [role: string, area: string][]): Promise<string> {
  const [[, first] = ['', '43'], ...more] = held;
  if (more.length === 0) return first;
  return String(expectStatus(await admin.get(`/org/areas/${first}`), 200).body['parent']);
}
