import { areas } from '../areas/room.ts';
import { catalogues } from '../catalogues/room.ts';
import { hazards } from '../hazards/room.ts';
import { map } from '../map/room.ts';
import { people } from '../people/room.ts';
import { premises } from '../premises/room.ts';
import type { Room } from '../shell/room.ts';
import { system } from '../system/room.ts';

/** The rooms of the desk, in the order of the navigation. */
export const rooms: readonly Room[] = [hazards, premises, map, areas, people, catalogues, system];
