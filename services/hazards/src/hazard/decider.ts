import type { Decider } from '@firegrid/decider';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Event, type State, absent } from './hazard.ts';

/** The rules of a hazard, free of I/O. */
export const hazardDecider: Decider<State, Command, Event> = { initial: absent, decide, evolve };
