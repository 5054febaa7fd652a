import { type Store, is, readModel } from '@firegrid/store';
import type { ImportJob } from './job.ts';

export type ImportJobs = ReturnType<typeof importJobs>;

export const importJobs = (store: Store) =>
  readModel({
    store,
    name: 'imports',
    filters: { id: is<string>('_id'), kind: is<string>('state.kind'), status: is<string>('state.status') },
    sorts: {},
    area: (job: ImportJob) => job.area,
  });
