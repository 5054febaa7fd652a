import { areaCode, isoDateTime, uuid } from '@firegrid/http';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import { type ImportJob, statusOf } from './job.ts';

const rowProblem = z.object({
  /** Of the file, the header being 1; 0: the file as a whole. */
  line: z.int().min(0),
  column: z.string(),
  /** A code, such as parent-unknown. */
  reason: z.string(),
  value: z.string(),
});

export const importView = z.object({
  id: uuid,
  version: z.int(),
  /** interrupted: its process is gone; send the file again with the same id. planned: a dry run, nothing was done. */
  status: z.enum(['planned', 'running', 'done', 'failed', 'interrupted']),
  area: areaCode,
  counts: z.record(z.string(), z.int()),
  total: z.int(),
  done: z.int(),
  rejected: z.int(),
  problems: z.array(rowProblem),
  failure: z.string().nullable(),
  startedAt: isoDateTime,
  finishedAt: isoDateTime.nullable(),
});

export function shownImport(
  { id, version, state: job }: Stored<ImportJob>,
  now: Date,
): z.input<typeof importView> {
  const { area, counts, total, done, rejected, problems, failure, startedAt, finishedAt } = job;
  return {
    ...{ id, version, counts, total, done, rejected, startedAt },
    problems: [...problems],
    status: statusOf(job, now),
    area: area.code,
    failure: failure === '' ? null : failure,
    finishedAt: finishedAt === '' ? null : finishedAt,
  };
}
