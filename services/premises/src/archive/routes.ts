import { type Scope, systemScope } from '@firegrid/access';
import { type Route, defineRoute, uuid } from '@firegrid/http';
import type { HistoryEntry, ReadingAudit } from '@firegrid/store';
import { z } from 'zod';
import type { PremisesRepository } from '../premises/store.ts';
import { premisesView, shownPremises } from '../premises/view.ts';
import type { HazardLines, InspectionLines } from './lines.ts';

export interface ArchiveParts {
  readonly premises: PremisesRepository;
  readonly inspections: InspectionLines;
  readonly hazards: HazardLines;
  readonly readings: ReadingAudit;
}

/** Lines shown of inspections and hazards each, and of readings. */
const lastLines = 20;
const by = z.object({ subject: z.string(), role: z.string(), area: z.string() });

const historyEntry = z.object({
  version: z.number(),
  at: z.string(),
  by,
  what: z.array(z.string()),
  changed: z.array(z.string()),
});

const archiveView = z.object({
  premises: premisesView,
  history: z.array(historyEntry),
  contactReadings: z.object({ count: z.number(), last: z.array(z.object({ at: z.string(), by })) }),
  inspections: z.object({
    count: z.number(),
    last: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        by: z.string(),
        checklist: z.string(),
        findings: z.number(),
      }),
    ),
  }),
  hazards: z.object({
    count: z.number(),
    /** Neither closed, dismissed nor merged. */
    open: z.number(),
    last: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        type: z.string(),
        severity: z.string(),
        status: z.string(),
        reportedAt: z.string(),
      }),
    ),
  }),
});

const one = z.strictObject({ id: uuid });
const everything = systemScope('who may see a premises may see its archive, wherever its area was then');
const ended = ['closed', 'dismissed', 'merged'] as const;

/** All that is known of one premises, in one answer. */
export const archiveRoutes = (parts: ArchiveParts): Route[] => [
  defineRoute({
    method: 'get',
    path: '/premises/:id/archive',
    permission: 'premises:read',
    summary: 'Read the archive of a premises: itself, its history, inspections and hazards',
    tags: ['archive'],
    params: one,
    output: archiveView,
    handler: ({ scope, params }) => archiveOf(parts, scope, params.id),
  }),
  defineRoute({
    method: 'get',
    path: '/premises/:id/history',
    permission: 'premises:read',
    summary: 'Read who changed a premises, and when',
    tags: ['archive'],
    params: one,
    output: z.object({ items: z.array(historyEntry) }),
    handler: async ({ scope, params }) => ({
      items: (await parts.premises.history(scope, params.id)).map(shownEntry),
    }),
  }),
];

async function archiveOf(
  { premises, inspections, hazards, readings }: ArchiveParts,
  scope: Scope,
  id: string,
) {
  // First, and with the asker's scope: what isn't theirs isn't there.
  const stored = await premises.get(scope, id);
  const of = { premises: id };
  const newest = { sort: 'newest', limit: lastLines } as const;
  const [history, reads, readCount, visits, visitCount, found, hazardCount, ...endedCounts] =
    await Promise.all([
      premises.history(scope, id),
      readings.find(everything, { record: id }, newest),
      readings.count(everything, { record: id }),
      inspections.find(everything, of, newest),
      inspections.count(everything, of),
      hazards.find(everything, of, newest),
      hazards.count(everything, of),
      ...ended.map((status) => hazards.count(everything, { ...of, status })),
    ]);
  return {
    premises: shownPremises(stored),
    history: history.map(shownEntry),
    contactReadings: {
      count: readCount,
      last: reads.items.map(({ state }) => ({ at: iso(state.at), by: state.by })),
    },
    inspections: {
      count: visitCount,
      last: visits.items.map(({ id: visit, state }) => ({ ...state, id: visit, at: iso(state.at) })),
    },
    hazards: {
      count: hazardCount,
      open: hazardCount - endedCounts.reduce((sum, count) => sum + count, 0),
      last: found.items.map(({ id: hazard, state }) => ({
        ...state,
        id: hazard,
        reportedAt: iso(state.reportedAt),
      })),
    },
  };
}

const shownEntry = ({ version, at, by: actor, what, changed }: HistoryEntry) => ({
  version,
  at: iso(at),
  by: actor,
  what: [...what],
  changed: [...(changed ?? [])],
});

const iso = (date: Date): string => date.toISOString();
