import { areas } from '../areas/room.ts';
import { hazards } from '../hazards/room.ts';
import { people } from '../people/room.ts';
import { premises } from '../premises/room.ts';
import type { Room } from '../shell/room.ts';

/** The rooms of the desk, in the order of the navigation. */
export const rooms: readonly Room[] = [hazards, premises, areas, people];
