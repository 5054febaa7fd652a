import type { RowProblem } from '../area-import/rows.ts';
import type { Place } from '../place.ts';

export type ImportKind = 'areas' | 'grids';

/** An import as it goes on. The file itself is not kept: after an interruption it is sent again. */
export interface ImportJob {
  readonly kind: ImportKind;
  readonly status: 'running' | 'done' | 'failed';
  readonly by: string;
  /** Of the post it was asked for as: whoever sees that area sees the import. */
  readonly area: Place;
  /** Of the file and how it was to be taken: the same id with another one is another command. */
  readonly fingerprint: string;
  /** What has changed or will, by kind of change; empty until the file is read. */
  readonly counts: Readonly<Record<string, number>>;
  /** Changes to make, and those made. */
  readonly total: number;
  readonly done: number;
  readonly rejected: number;
  /** The first rows left out. */
  readonly problems: readonly RowProblem[];
  /** Why it failed: a problem code. */
  readonly failure: string;
  readonly startedAt: string;
  readonly heartbeatAt: string;
  readonly finishedAt: string;
}

/** Rows left out that are told; the number of all is told too. */
export const shownProblems = 1000;

/** A process that says nothing for so long is gone. */
const silenceMs = 20_000;

/** What it is now: one whose process is gone is interrupted, and is taken up by sending the file again. */
export const statusOf = (job: ImportJob, now: Date): ImportJob['status'] | 'interrupted' =>
  job.status === 'running' && now.getTime() - Date.parse(job.heartbeatAt) > silenceMs
    ? 'interrupted'
    : job.status;
