import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOverAreas } from './areas.ts';
import { fewAreas } from './few-areas.ts';
import { loadOrganisation } from './organisation.ts';
import { cast, worldOf } from './world.ts';

/** The demo wants a few areas only: it need not wait for the province. */
const person = cast(worldOf(process.env));
const folder = await mkdtemp(join(tmpdir(), 'firegrid-demo-'));
try {
  await takeOverAreas(person('hunan-admin'), await fewAreas(folder));
} finally {
  await rm(folder, { recursive: true });
}
await loadOrganisation(person);
