import { loadOrganisation } from './organisation.ts';
import { cast, worldOf } from './world.ts';

await loadOrganisation(cast(worldOf(process.env)));
