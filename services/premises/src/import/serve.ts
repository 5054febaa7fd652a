import { systemScope } from '@firegrid/access';
import type { Stored } from '@firegrid/store';
import { type ImportJob, addFigures } from './job.ts';
import type { Rejection } from './rejection.ts';
import type { Chunks, Jobs, KeptRejection, Rejections } from './store.ts';
import { type WorkParts, workChunk } from './work.ts';

export interface ServeParts extends WorkParts {
  readonly jobs: Jobs;
  readonly chunks: Chunks;
  readonly rejections: Rejections;
}

/** How long a replica has for a chunk, which takes a second or two; when it dies, another goes on after this. */
const leaseMs = 10_000;
/** A chunk that fails so often in a row, each time a lease apart, is beyond repair: ten minutes. */
const mostAttempts = 60;

const system = systemScope('imports go on without their sender');

/**
 * Works staged imports chunk by chunk, the one longest left alone first, so that a large file doesn't hold up small
 * ones. Any number of replicas may do so.
 */
export async function serveImports(parts: ServeParts, stopping: AbortSignal): Promise<void> {
  const { jobs, clock } = parts;
  while (!stopping.aborted) {
    const waiting = { status: 'working', free: { below: clock() } } as const;
    const { items } = await jobs.find(system, waiting, { sort: 'served', limit: 1 });
    const [job] = items;
    if (!job) return;
    await serveChunk(parts, job);
  }
}

async function serveChunk(parts: ServeParts, { id, version, state }: Stored<ImportJob>): Promise<void> {
  const { jobs, chunks, clock } = parts;
  const now = clock();
  const attempts = state.attempts + 1;
  const isHopeless = attempts > mostAttempts;
  const taken: ImportJob = isHopeless
    ? { ...state, status: 'failed', finishedAt: now }
    : { ...state, attempts, servedAt: now, leaseUntil: new Date(now.getTime() + leaseMs) };
  const isMine = await jobs.apply({ key: id, version: version + 1, doc: taken });
  if (!isMine || isHopeless) return;

  const { upload, nextChunk: n } = state;
  const chunk = n < state.chunks ? await chunks.read(upload, n) : undefined;
  const keepPlan = chunks.keepPlan.bind(undefined, upload, n);
  const { figures, rejections } = await workChunk(parts, id, state, { rows: [], ...chunk, keepPlan });
  await keepRejections(parts.rejections, state, rejections, clock());
  const isLast = n + 1 >= state.chunks;
  const done: ImportJob = {
    ...taken,
    figures: addFigures(state.figures, figures),
    nextChunk: n + 1,
    attempts: 0,
    leaseUntil: new Date(0),
    ...(isLast ? { status: 'done', finishedAt: clock() } : {}),
  };
  // False: it took longer than the lease, and another replica did the same work to the same effect.
  if (await jobs.apply({ key: id, version: version + 2, doc: done }))
    await chunks.drop(upload, isLast ? undefined : n);
}

/** Kept under line and place in the line: told once however often it is worked. */
export const keepRejections = (
  rejections: Rejections,
  { upload, area }: Pick<ImportJob, 'upload' | 'area'>,
  some: readonly Rejection[],
  at: Date,
): Promise<void> => {
  const perLine = new Map<number, number>();
  return rejections.applyAll(
    some.map((rejection) => {
      const n = perLine.get(rejection.line) ?? 0;
      perLine.set(rejection.line, n + 1);
      const doc: KeptRejection = { ...rejection, upload, n, area, at };
      return { key: `${upload}/${rejection.line}/${n}`, version: 1, doc };
    }),
  );
};

/** An upload that broke off and was never sent again leaves staged lines behind. */
export async function abandonStale(
  { jobs, chunks, clock }: ServeParts,
  olderThanMs = 86_400_000,
): Promise<void> {
  const below = new Date(clock().getTime() - olderThanMs);
  for await (const { id, version, state } of jobs.each(system, { status: 'uploading', begun: { below } })) {
    const doc: ImportJob = { ...state, status: 'abandoned', finishedAt: clock() };
    if (await jobs.apply({ key: id, version: version + 1, doc })) await chunks.drop(state.upload);
  }
}
