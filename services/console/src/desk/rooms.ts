import { dashboard } from '../dashboard/room.ts';
import { hazards } from '../hazards/room.ts';
import { inbox } from '../inbox/room.ts';
import { duties, inspections } from '../inspections/room.ts';
import type { Room } from '../shell/room.ts';
import { transfers } from '../transfers/room.ts';
import { work } from '../work/room.ts';

/** The rooms of the desk, in the order of the navigation. */
export const rooms: readonly Room[] = [work, inbox, hazards, transfers, duties, inspections, dashboard];
