import { DomainError, common } from '@firegrid/problem';
import type { Boot } from '@firegrid/service';
import { everything } from '../acts.ts';
import type { RowProblem } from '../area-import/rows.ts';
import { type ImportJob, shownProblems, statusOf } from './job.ts';
import type { ImportJobs } from './store.ts';

/** What work tells of itself. */
export interface Progress {
  readonly stopping: AbortSignal;
  planned(counts: Readonly<Record<string, number>>, total: number): Promise<void>;
  done(count: number): Promise<void>;
  rejected(problems: readonly RowProblem[]): void;
}

export type ImportWork = (progress: Progress) => Promise<void>;

export interface Imports {
  /**
   * Begins an import, or takes up one whose process is gone. Sent again while it runs or when it is done, nothing happens.
   * @throws DomainError command-reused when the id was another file's
   */
  start(
    id: string,
    job: Pick<ImportJob, 'kind' | 'by' | 'area' | 'fingerprint'>,
    work: ImportWork,
  ): Promise<void>;
  /** When none runs in this process. */
  idle(): Promise<void>;
}

/** How often a running import says that it is alive, in ms. */
const beatMs = 3_000;

export function importRunner(
  jobs: ImportJobs,
  boot: Pick<Boot, 'logger' | 'stopping' | 'onStop'>,
  clock: () => Date,
): Imports {
  const running = new Set<Promise<void>>();
  boot.onStop('imports', async () => void (await Promise.all(running)));

  const begin = (key: string, version: number, first: ImportJob, work: ImportWork): void => {
    let job = first;
    let last: Promise<unknown> = Promise.resolve();
    const say = (change: Partial<ImportJob>): Promise<unknown> => {
      job = { ...job, ...change, heartbeatAt: clock().toISOString() };
      const told = { key, version: (version += 1), doc: job };
      last = last
        .then(() => jobs.apply(told))
        .catch((error: unknown) => boot.logger.warn({ err: error }, 'progress'));
      return last;
    };
    const beating = setInterval(() => void say({}), beatMs);
    const progress: Progress = {
      stopping: boot.stopping,
      planned: async (counts, total) => void (await say({ counts, total })),
      done: async (count) => void (await say({ done: job.done + count })),
      rejected(problems) {
        const shown = [...job.problems, ...problems].slice(0, shownProblems);
        job = { ...job, rejected: job.rejected + problems.length, problems: shown };
      },
    };
    const run = work(progress)
      .then(() => say({ status: 'done', finishedAt: clock().toISOString() }))
      .catch((error: unknown) => {
        // Silent from here on: it shows as interrupted.
        if (boot.stopping.aborted) return undefined;
        boot.logger.error({ err: error, import: key }, 'an import failed');
        const failure = error instanceof DomainError ? error.code : common.internal.code;
        return say({ status: 'failed', failure, finishedAt: clock().toISOString() });
      })
      .then(() => last)
      .then(() => clearInterval(beating));
    running.add(run);
    void run.finally(() => running.delete(run));
  };

  return {
    async start(id, asked, work) {
      const before = (await jobs.find(everything, { id }, { limit: 1 })).items[0];
      if (before && before.state.fingerprint !== asked.fingerprint) {
        throw new DomainError(common['command-reused'], 'This import id came before, with another file.');
      }
      const now = clock();
      if (before && ['running', 'done'].includes(statusOf(before.state, now))) return;
      const at = now.toISOString();
      const job: ImportJob = {
        ...asked,
        ...{ status: 'running', counts: {}, total: 0, done: 0, rejected: 0, problems: [], failure: '' },
        ...{ startedAt: at, heartbeatAt: at, finishedAt: '' },
      };
      const version = (before?.version ?? 0) + 1;
      // Of two that take it up at once, one is first.
      if (await jobs.apply({ key: id, version, doc: job })) begin(id, version, job, work);
    },
    async idle() {
      await Promise.all(running);
    },
  };
}
