import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  isoDateTime,
  page,
  pageQuery,
  text,
  uuid,
} from '@firegrid/http';
import type { Stored } from '@firegrid/store';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';
import { checklist } from '../checklist/checklists.ts';
import { dutyId } from '../duty/duty.ts';
import { weekOf } from '../duty/week.ts';
import type { PremisesModel } from '../premises/store.ts';
import type { State } from './inspection.ts';
import { severities } from './report.ts';
import type { Inspections } from './store.ts';

const photo = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');
const photos = z.array(photo).max(20).default([]);
const answer = z.strictObject({
  item: text(40),
  answer: z.enum(['pass', 'fail', 'not-applicable']),
  note: text(500).optional(),
});
const finding = z.strictObject({
  hazardId: uuid,
  type: text(40),
  place: text(200),
  severity: z.enum(severities),
  note: text(1000).optional(),
  photos,
  fixedOnSpot: z.boolean().default(false),
  photosAfter: photos,
});
const position = z.strictObject({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
});
const report = z.strictObject({
  premisesId: uuid,
  checklist: text(40),
  checklistVersion: z.int().min(1).max(10_000),
  answers: z.array(answer).max(100),
  findings: z.array(finding).max(20).default([]),
  deviceTime: isoDateTime,
  position: position.optional(),
});

const view = z.object({
  id: uuid,
  version: z.int(),
  premises: z.object({ id: uuid, name: z.string(), area: z.string() }),
  checklist: z.string(),
  checklistVersion: z.int(),
  answers: z.array(answer),
  findings: z.array(finding),
  deviceTime: isoDateTime,
  receivedAt: isoDateTime,
  position: position.optional(),
  inspector: z.string(),
});
const receipt = z.object({ id: uuid, version: z.int(), findings: z.int() });

function shown({ id, version, state }: Stored<State>) {
  if (!state) throw new Error(`inspection ${id} has no state`);
  const { premises, deviceTime, receivedAt, dutyId: _, answers, findings, ...rest } = state;
  return {
    id,
    version,
    ...rest,
    answers: [...answers],
    findings: findings.map((one) => ({ ...one, photos: [...one.photos], photosAfter: [...one.photosAfter] })),
    premises: { id: premises.id, name: premises.name, area: premises.area.code },
    deviceTime: deviceTime.toISOString(),
    receivedAt: receivedAt.toISOString(),
  };
}

export function inspectionRoutes(inspections: Inspections, premises: PremisesModel) {
  return [
    defineRoute({
      method: 'post',
      path: '/inspections',
      permission: 'inspection:submit',
      summary: 'File a visit with its answers and findings; each finding becomes a hazard',
      body: report,
      output: receipt,
      status: 201,
      handler: ({ scope, body, issued, guard }) =>
        inspections.orRepeated({ id: issued().id, issued: issued(), ...guard }, async () => {
          const { premisesId, checklist: code, checklistVersion, deviceTime, ...said } = body;
          const { name, area } = (await premises.get(scope, premisesId).catch(unknownPremises)).state;
          const made = new Date(deviceTime);
          const act = issued(area);
          const command = {
            ...said,
            type: 'submit',
            premises: { id: premisesId, name, area },
            checklist: checklist(code, checklistVersion),
            deviceTime: made,
            dutyId: dutyId(premisesId, weekOf(made).period),
          } as const;
          return inspections.handle(scope, act.id, command, act, { ...guard, create: true });
        }),
    }),
    defineRoute({
      method: 'get',
      path: '/inspections',
      permission: 'inspection:read',
      summary: 'Visits, the newest first',
      query: pageQuery.extend({
        premises: uuid.optional(),
        area: areaCode.optional(),
        inspector: uuid.optional(),
        from: isoDateTime.optional(),
        below: isoDateTime.optional(),
      }),
      output: page(view),
      async handler({ scope, query: { limit, after, from, below, ...filter } }) {
        const received = { from: from && new Date(from), below: below && new Date(below) };
        const asked =
          (from ?? below) ? { ...filter, received: received as { from?: Date; below?: Date } } : filter;
        const found = await inspections.find(scope, asked, {
          sort: 'newest',
          limit,
          after: after && decodeCursor(after),
        });
        return { items: found.items.map(shown), next: found.next && encodeCursor(found.next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/inspections/:id',
      permission: 'inspection:read',
      summary: 'One visit',
      params: z.strictObject({ id: uuid }),
      output: view,
      handler: async ({ scope, params }) => shown(await inspections.get(scope, params.id)),
    }),
  ];
}

/** The premises may be new and its event still under way; the phone's queue tries again. */
function unknownPremises(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
  throw new DomainError(common['not-found'], 'There is no such premises among those you may see.', {
    errors: [{ pointer: '/premisesId', message: 'is not a premises of your area' }],
  });
}
