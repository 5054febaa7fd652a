import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import type { ImportJob } from './job.ts';
import { saying } from './rejection.ts';
import type { KeptRejection } from './store.ts';

export const jobView = z.object({
  id: z.string(),
  version: z.number(),
  status: z.enum(['uploading', 'working', 'done', 'failed', 'abandoned']),
  /** Nothing more will happen to it. */
  done: z.boolean(),
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx']),
  by: z.object({ subject: z.string(), role: z.string(), area: z.string() }),
  begunAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Lines below the header; the four figures add up to it in the end. */
  rows: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  ignoredColumns: z.array(z.string()),
});

export const shownJob = ({ id, version, state }: Stored<ImportJob>): z.output<typeof jobView> => ({
  ...{ id, version },
  status: state.status,
  done: !['uploading', 'working'].includes(state.status),
  fileName: state.fileName,
  format: state.format,
  by: state.by,
  begunAt: state.begunAt.toISOString(),
  finishedAt: state.finishedAt?.toISOString() ?? null,
  rows: state.rows,
  ...state.figures,
  ignoredColumns: [...state.ignoredColumns],
});

export const rejectionView = z.object({
  /** As a spreadsheet counts; the header is 1. */
  line: z.number(),
  /** As the file calls it; empty where the whole line is meant. */
  column: z.string(),
  reason: z.string(),
  message: z.object({ zh: z.string(), en: z.string() }),
  value: z.string(),
  /** The earlier line that is the same premises. */
  sameAs: z.number().nullable(),
});

export const shownRejection = ({ state }: Stored<KeptRejection>): z.output<typeof rejectionView> => ({
  line: state.line,
  column: state.column,
  reason: state.reason,
  message: saying(state.reason),
  value: state.value,
  sameAs: state.sameAs ?? null,
});
