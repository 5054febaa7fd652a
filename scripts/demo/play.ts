import { eventually } from '@firegrid/testkit';
import type { Person } from '@firegrid/testkit';
import { loadOrganisation } from './organisation.ts';
import { playWeek } from './story.ts';
import { Timeline } from './timeline.ts';
import { cast, worldOf } from './world.ts';

const world = worldOf(process.env);
const began = performance.now();
await untilAreasAreLoaded(cast(world)('hunan-admin'));
await loadOrganisation(cast(world));
const timeline = new Timeline((line) => console.log(line));
await playWeek({ person: cast(world), timeline });
const { effects } = timeline;
const sorted = effects.toSorted((a, b) => a - b);
const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
const seconds = (performance.now() - began) / 1000;
console.log(
  `\nThe week holds: ${effects.length} effects, half of them within ${Math.round(median)} ms; ${seconds.toFixed(0)} s in all.`,
);

/** While they are being taken over, nobody can divide a village into grids. */
async function untilAreasAreLoaded(admin: Person): Promise<void> {
  const { body } = await admin.get('/org/areas/loading');
  if (body['loading'] === false) return;
  console.log('Waiting until the areas of Hunan are loaded.');
  const done = async () => (await admin.get('/org/areas/loading')).body['loading'] === false;
  await eventually('the areas of Hunan are loaded', done, 300_000);
}
