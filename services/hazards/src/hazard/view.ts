import { areaCode, isoDateTime, uuid } from '@firegrid/http';
import { z } from 'zod';
import { categories, hazardType } from '../catalogue/catalogue.ts';
import { offerOf } from './acts.ts';
import { type Deed, type Hazard, severities, sources, statuses } from './hazard.ts';

export const postSchema = z.strictObject({ role: z.string().min(1).max(40), area: areaCode });
export const bilingual = z.object({ zh: z.string(), en: z.string() });
export const deedSchema = z.object({
  subject: z.string(),
  role: z.string(),
  area: z.string(),
  at: isoDateTime,
});
const shown = deedSchema.extend({ note: z.string().nullable(), photos: z.array(z.string()) });
const offer = z.object({
  from: z.object({ role: z.string(), area: z.string() }),
  to: z.object({ role: z.string(), area: z.string() }),
  at: isoDateTime,
  transferId: uuid.nullable(),
});

/** A hazard as people see it; null where there is nothing (yet). */
export const hazardSchema = z.object({
  id: uuid,
  version: z.int(),
  number: z.string(),
  type: z.string(),
  typeName: bilingual,
  category: z.enum(categories),
  fixableOnSpot: z.boolean(),
  catalogueVersion: z.int(),
  severity: z.enum(severities),
  factors: z.array(z.string()),
  status: z.enum(statuses),
  source: z.enum(sources),
  area: z.object({ code: z.string(), ancestors: z.array(z.string()) }),
  premises: z.object({ id: z.string(), name: z.string() }).nullable(),
  place: z.string(),
  note: z.string().nullable(),
  photos: z.array(z.string()),
  inspectionId: z.string().nullable(),
  /** Reported without a login; the phone masked, null where none was left. */
  reporter: z.object({ phone: z.string().nullable() }).nullable(),
  custody: z.object({ role: z.string(), area: z.string() }),
  offer: offer.nullable(),
  deadline: isoDateTime.nullable(),
  overdue: z.boolean(),
  clockStopped: z.object({ since: isoDateTime, reason: z.string() }).nullable(),
  climbed: z.int(),
  reportedAt: isoDateTime,
  found: deedSchema,
  decided: deedSchema.nullable(),
  plan: z
    .object({
      measures: z.string(),
      responsibleParty: z.string(),
      cost: z.number().nullable(),
      interimPrecautions: z.string().nullable(),
      planned: deedSchema,
    })
    .nullable(),
  submission: shown.extend({ onSpot: z.boolean() }).nullable(),
  verified: shown.nullable(),
  reason: z.string().nullable(),
  /** What the public was told at the end. */
  reply: z.string().nullable(),
  into: z.string().nullable(),
  handovers: z.array(
    offer.extend({
      answer: z.enum(['acknowledged', 'refused']),
      reason: z.string().nullable(),
      answered: deedSchema,
    }),
  ),
});

export const deedView = ({ subject, role, area, at }: Deed) => ({
  subject,
  role,
  area,
  at: at.toISOString(),
});
const shownView = (deed: Deed & { note?: string | undefined; photos: readonly string[] }) => ({
  ...deedView(deed),
  note: deed.note ?? null,
  photos: [...deed.photos],
});
const offerView = (one: NonNullable<ReturnType<typeof offerOf>>) => ({
  from: one.from,
  to: one.to,
  at: one.at.toISOString(),
  transferId: one.transferId ?? null,
});

/** @param now what "overdue" is measured by */
export function hazardView(
  { id, version, state }: { readonly id: string; readonly version: number; readonly state: Hazard },
  now: Date,
): z.input<typeof hazardSchema> {
  const { number, type, catalogueVersion, severity, status, source, place, custody, climbed } = state;
  const kind = hazardType(catalogueVersion, type);
  if (!kind) throw new Error(`catalogue ${catalogueVersion} has no ${type}`);
  const under = offerOf(state);
  return {
    ...{ id, version, number, type, catalogueVersion, severity, status, source, place, custody, climbed },
    typeName: kind.name,
    category: kind.category,
    fixableOnSpot: kind.fixableOnSpot,
    factors: [...state.factors],
    area: { code: state.area.code, ancestors: [...state.area.ancestors] },
    premises: state.premises ?? null,
    note: state.note ?? null,
    photos: [...state.photos],
    inspectionId: state.inspectionId ?? null,
    reporter: state.reporter ? { phone: state.reporter.phone?.shown ?? null } : null,
    offer: under ? offerView(under) : null,
    ...clockView(state, now),
    reportedAt: state.reportedAt.toISOString(),
    found: deedView(state.found),
    ...progressView(state),
    handovers: state.handovers.map((one) => ({
      ...offerView(one),
      answer: one.answer,
      reason: one.reason ?? null,
      answered: deedView(one.answered),
    })),
  };
}

function clockView(state: Hazard, now: Date) {
  const clock = 'clock' in state ? state.clock : undefined;
  if (!clock) return { deadline: null, overdue: false, clockStopped: null };
  if (clock.running)
    return { deadline: clock.deadline.toISOString(), overdue: clock.deadline <= now, clockStopped: null };
  const { since, reason } = clock;
  return { deadline: null, overdue: false, clockStopped: { since: since.toISOString(), reason } };
}

/** What the statuses add, one after the other. */
function progressView(state: Hazard) {
  const decided = 'decided' in state ? state.decided : undefined;
  const plan = 'plan' in state ? state.plan : undefined;
  const submission = 'submission' in state ? state.submission : undefined;
  return {
    decided: decided ? deedView(decided) : null,
    plan: plan
      ? {
          ...plan,
          cost: plan.cost ?? null,
          interimPrecautions: plan.interimPrecautions ?? null,
          planned: deedView(plan.planned),
        }
      : null,
    submission: submission ? { ...shownView(submission), onSpot: submission.onSpot } : null,
    verified: 'verified' in state ? shownView(state.verified) : null,
    reason: 'reason' in state ? state.reason : null,
    reply: ('reply' in state ? state.reply : undefined) ?? null,
    into: 'into' in state ? state.into : null,
  };
}
