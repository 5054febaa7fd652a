import type { Store } from '@firegrid/store';
import { areaRepository } from './area/store.ts';
import { assignmentRepository } from './assignment/store.ts';
import { bodyRepository } from './body/store.ts';
import { importJobs } from './imports/store.ts';
import { personRepository } from './person/store.ts';

/** All that this service keeps. */
export const registers = (store: Store) => ({
  areas: areaRepository(store),
  bodies: bodyRepository(store),
  people: personRepository(store),
  assignments: assignmentRepository(store),
  jobs: importJobs(store),
});
