import { areas } from '../areas/room.ts';
import { catalogues } from '../catalogues/room.ts';
import { dashboard } from '../dashboard/room.ts';
import { hazards } from '../hazards/room.ts';
import { inbox } from '../inbox/room.ts';
import { duties, inspections } from '../inspections/room.ts';
import { map } from '../map/room.ts';
import { people } from '../people/room.ts';
import { premises } from '../premises/room.ts';
import type { Room } from '../shell/room.ts';
import { system } from '../system/room.ts';
import { transfers } from '../transfers/room.ts';
import { work } from '../work/room.ts';

/** The rooms of the desk, in the order of the navigation. */
export const rooms: readonly Room[] = [
  work,
  inbox,
  hazards,
  transfers,
  duties,
  inspections,
  dashboard,
  map,
  premises,
  areas,
  people,
  catalogues,
  system,
];
