import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  isoDate,
  page,
  pageQuery,
  queryBoolean,
  uuid,
} from '@firegrid/http';
import { DomainError } from '@firegrid/problem';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import { everything } from '../acts.ts';
import { areaProblems } from '../area/problems.ts';
import { dayOf } from '../calendar.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { type ImportParts, accept } from '../imports/accept.ts';
import { type ImportJob, shownProblems, statusOf } from '../imports/job.ts';
import { csvTypes, readFile } from '../imports/upload.ts';
import { importView, shownImport } from '../imports/views.ts';
import type { Plan } from './plan.ts';
import { countsOf, importAreas, planFile } from './run.ts';

/** So many of each kind of change are shown before they happen. */
const shownChanges = 50;
/** More than there ever are under way. */
const many = 100;
const change = z.object({ code: areaCode, name: z.string() });
const changes = z.object({
  registered: z.array(change.extend({ parent: z.string() })),
  renamed: z.array(change.extend({ from: z.string() })),
  moved: z.array(change.extend({ fromParent: z.string(), parent: z.string() })),
  closed: z.array(change.extend({ successors: z.array(z.string()) })),
});
const params = z.strictObject({ id: uuid });
const tags = ['areas'];
const permission = 'area:manage' as const;

export interface AreaImportParts extends ImportParts {
  readonly hierarchy: Hierarchy;
}

export function areaImportRoutes(parts: AreaImportParts) {
  const { areas, jobs, clock, hierarchy } = parts;
  return [
    defineRoute({
      method: 'post',
      path: '/areas/imports',
      permission,
      summary: 'Take over an area file: registers, renames, moves, closes, merges and splits',
      description:
        'CSV with code, name, level, parent and optionally successors (codes separated by blanks: the area closes, ' +
        'the first inherits). UTF-8 or GB 18030. The work goes on after the answer; the same file again changes nothing. ' +
        'With dryRun=true it says what would change, and nothing happens.',
      tags,
      problems: [areaProblems['effective-in-future']],
      raw: true,
      consumes: csvTypes,
      query: z.strictObject({
        /** From which day the file holds; today unless told. */
        effective: isoDate.optional(),
        dryRun: queryBoolean.optional(),
        closeMissing: queryBoolean.optional(),
      }),
      output: importView.extend({ changes: changes.optional() }),
      status: 202,
      async handler(context) {
        const { scope, query, request, issued } = context;
        const order = issued();
        const effective = query.effective ?? dayOf(order.at);
        refuseFuture(effective, order.at);
        const file = await readFile(request);
        const how = { effective, closeMissing: query.closeMissing ?? false };
        const asked = { ...how, file, scope };
        if (query.dryRun) return foreseen(order.id, order.by.area, await planFile(areas, asked), clock());
        const job = await accept(parts, context, order, {
          ...{ kind: 'areas', file, how },
          work: (progress) => importAreas({ areas, hierarchy }, asked, order, progress),
        });
        return shownImport(job, clock());
      },
    }),
    defineRoute({
      method: 'get',
      path: '/areas/imports',
      permission,
      summary: 'Imports of area files',
      tags,
      query: pageQuery,
      output: page(importView.omit({ problems: true })),
      async handler({ scope, query: { limit, after } }) {
        const found = await jobs.find(
          scope,
          { kind: 'areas' },
          { limit, after: after && decodeCursor(after) },
        );
        const items = found.items.map((job) => shownImport(job, clock()));
        return { items, next: found.next && encodeCursor(found.next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/areas/loading',
      permission: 'area:read',
      summary: 'Whether areas are being taken over now, so that lists of them are not complete yet',
      tags,
      output: z.object({ loading: z.boolean(), done: z.int(), total: z.int() }),
      // Everybody's: whose file it is makes no difference to what is missing.
      async handler() {
        const begun = { kind: 'areas', status: 'running' };
        return loadingOf(await jobs.find(everything, begun, { limit: many }), clock());
      },
    }),
    defineRoute({
      method: 'get',
      path: '/areas/imports/:id',
      permission,
      summary: 'How an import is getting on, and the rows left out',
      tags,
      params,
      output: importView,
      handler: async ({ scope, params: { id } }) => shownImport(await jobs.get(scope, id), clock()),
    }),
  ];
}

/** All that run now as one. */
function loadingOf({ items }: { items: readonly Stored<ImportJob>[] }, now: Date) {
  const running = items.map(({ state }) => state).filter((job) => statusOf(job, now) === 'running');
  const sum = (of: 'done' | 'total'): number => running.reduce((all, job) => all + job[of], 0);
  return { loading: running.length > 0, done: sum('done'), total: sum('total') };
}

function foreseen(id: string, area: string, plan: Plan, now: Date) {
  const at = now.toISOString();
  const counts = countsOf(plan);
  const { registered, renamed, moved, closed, rejected } = plan;
  const some = <T>(all: readonly T[]): T[] => all.slice(0, shownChanges);
  return {
    ...{ id, version: 0, status: 'planned' as const, area, counts, done: 0, failure: null },
    ...{
      startedAt: at,
      finishedAt: at,
      rejected: rejected.length,
      problems: rejected.slice(0, shownProblems),
    },
    total: registered.length + renamed.length + moved.length + closed.length,
    changes: {
      ...{ registered: some(registered), renamed: some(renamed), moved: some(moved) },
      closed: some(closed).map((closure) => ({ ...closure, successors: [...closure.successors] })),
    },
  };
}

function refuseFuture(effective: string, now: Date): void {
  const today = dayOf(now);
  if (effective <= today) return;
  const errors = [{ pointer: '/query/effective', message: `must not be after ${today}` }];
  throw new DomainError(areaProblems['effective-in-future'], `${effective} is after today, ${today}.`, {
    errors,
  });
}
