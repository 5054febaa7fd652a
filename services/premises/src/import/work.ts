import { derivedId } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import type { BulkItem, BulkResult } from '@firegrid/store';
import type { Numbering } from '../premises/number.ts';
import type { PremisesCommand } from '../premises/premises.ts';
import type { Figures, ImportJob, Planned, StagedRow } from './job.ts';
import { type LookUpParts, lookUp, scopeOfJob } from './look-up.ts';
import { planRow, refused } from './plan.ts';
import type { Rejection } from './rejection.ts';

export type WorkParts = LookUpParts & { readonly number: Numbering };

/** A chunk in work: its lines, what is planned for them, and how to keep a plan before it is carried out. */
export interface ChunkInWork {
  readonly rows: readonly StagedRow[];
  readonly plan?: readonly Planned[] | undefined;
  keepPlan(plan: readonly Planned[]): Promise<void>;
}

/** Rounds a line gets while others change its premises. */
const rounds = 4;

type Act = Extract<Planned, { by: unknown }>;
const isAct = (planned: Planned): planned is Act => 'by' in planned;

/**
 * Works a chunk: plans, keeps the plan, carries it out. After a crash the kept plan is carried out again; as its
 * commands have the ids they had, nothing happens twice and the figures come out the same.
 */
export async function workChunk(
  parts: WorkParts,
  jobId: string,
  job: ImportJob,
  chunk: ChunkInWork,
): Promise<{ figures: Figures; rejections: Rejection[] }> {
  const rowAt = new Map(chunk.rows.map((row) => [row.line, row]));
  const plan = new Map(chunk.plan?.map((planned) => [planned.line, planned]));
  let acts = [...plan.values()].filter(isAct);
  let open = chunk.rows.filter(({ line }) => !plan.has(line));
  for (let round = 1; round <= rounds && (open.length > 0 || acts.length > 0); round++) {
    const { planned, later } = await planRows(parts, job, open);
    for (const one of planned) plan.set(one.line, one);
    if (planned.length > 0) await chunk.keepPlan([...plan.values()]);
    const failed = await carryOut(parts, jobId, job, [...acts, ...planned.filter(isAct)]);
    [acts, open] = [[], [...later]];
    for (const [line, error] of failed) {
      const row = rowAt.get(line);
      if (!row) continue;
      if (!error || collisions.has(error.code)) open.push(row);
      else plan.set(line, refused(row, job, error));
    }
  }
  const inVain = new DomainError(common.conflict, 'Others keep changing it.');
  for (const row of open) plan.set(row.line, refused(row, job, inVain));
  return outcome([...plan.values()]);
}

/** Lines that meet the same premises are planned one after the other: the second must see what the first did. */
async function planRows(parts: WorkParts, job: ImportJob, rows: readonly StagedRow[]) {
  const planned: Planned[] = [];
  const later: StagedRow[] = [];
  if (rows.length === 0) return { planned, later };
  const known = await lookUp(parts, job, rows);
  const met = new Set<string>();
  for (const row of rows) {
    const one = planRow(row, known);
    if ('id' in one && met.has(one.id)) {
      later.push(row);
      continue;
    }
    if ('id' in one) met.add(one.id);
    const area = known.areas.get(row.area);
    const isNew = isAct(one) && one.command.type === 'register' && area;
    planned.push(
      isNew
        ? { ...one, command: { ...one.command, number: await parts.number(area) } as PremisesCommand }
        : one,
    );
  }
  return { planned, later };
}

/** Somebody else was there first, or it is not what it was when the line was planned: look again. */
const collisions = new Set(['conflict', 'command-reused', 'not-found']);

/** @returns the lines that did not happen; without an error where somebody else was faster */
async function carryOut({ premises, clock }: WorkParts, jobId: string, job: ImportJob, acts: readonly Act[]) {
  const scope = scopeOfJob(job);
  const at = clock();
  const failed = new Map<number, DomainError | undefined>();
  const run = async (
    some: readonly Act[],
    bulk: (items: BulkItem<PremisesCommand>[]) => Promise<BulkResult<object>[]>,
  ): Promise<void> => {
    if (some.length === 0) return;
    const items = some.map(({ id, line, command, by }) => ({
      id,
      command,
      issued: { id: derivedId('import', jobId, line), by, at },
      fingerprint: `import ${jobId} ${line}`,
    }));
    const results = await bulk(items);
    some.forEach(({ line }, index) => {
      const result = results[index];
      if (result?.outcome !== 'done')
        failed.set(line, result?.outcome === 'refused' ? result.error : undefined);
    });
  };
  await run(
    acts.filter(({ does }) => does === 'create'),
    (items) => premises.bulkCreate(scope, items),
  );
  await run(
    acts.filter(({ does }) => does === 'change'),
    (items) => premises.bulkHandle(scope, items),
  );
  return failed;
}

function outcome(plan: readonly Planned[]): { figures: Figures; rejections: Rejection[] } {
  const count = (does: Planned['does']): number => plan.filter((planned) => planned.does === does).length;
  const rejections = plan.flatMap((planned) => (planned.does === 'reject' ? [planned.rejection] : []));
  const figures = { created: count('create'), changed: count('change'), unchanged: count('nothing') };
  return { figures: { ...figures, rejected: rejections.length }, rejections };
}
