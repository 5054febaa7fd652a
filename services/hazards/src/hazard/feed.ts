import { changesRoute, changing, isoDateTime, unchanging } from '@firegrid/http';
import { z } from 'zod';
import { currentCatalogue } from '../catalogue/catalogue.ts';
import { catalogueView, shownCatalogue } from '../catalogue/routes.ts';
import { actsOf, personalActs } from './acting.ts';
import { offerOf } from './acts.ts';
import { type Hazard, severities, statuses } from './hazard.ts';
import { type HazardStore, hazardOf } from './store.ts';

const post = z.object({ role: z.string(), area: z.string() });
const photos = z.array(z.string()).optional();

/** A hazard as a phone keeps it; what is not there is left out, what its type says is in the catalogue. */
const carried = z.object({
  number: z.string(),
  type: z.string(),
  severity: z.enum(severities),
  status: z.enum(statuses),
  area: z.string(),
  premises: z.object({ id: z.string(), name: z.string() }).optional(),
  place: z.string(),
  note: z.string().optional(),
  photos,
  custody: post,
  /** To whom custody is offered. */
  offeredTo: post.optional(),
  deadline: isoDateTime.optional(),
  reportedAt: isoDateTime,
  /** Found by whoever asks. */
  mine: z.boolean(),
  measures: z.string().optional(),
  submission: z.object({ note: z.string().optional(), photos, onSpot: z.boolean() }).optional(),
  /** Why it was dismissed. */
  reason: z.string().optional(),
  /** What whoever asks may do to it now. */
  acts: z.array(z.enum(personalActs)),
});

const open = ['reported', 'confirmed', 'rectifying', 'submitted'] as const;

/** GET /changes: open hazards and how they end, and the catalogue they are judged by. */
export const hazardFeed = (hazards: HazardStore) =>
  changesRoute({
    permission: 'hazard:read',
    sources: [
      unchanging({
        kind: 'hazard-catalogue',
        data: catalogueView,
        now() {
          const catalogue = currentCatalogue();
          return { version: catalogue.version, data: shownCatalogue(catalogue) };
        },
      }),
      changing({
        kind: 'hazard',
        data: carried,
        read: ({ scope }, query) => hazards.changes(scope, { ...query, first: { status: open } }),
        show(record, { principal }) {
          const { state } = hazardOf({ ...record, area: null });
          const mine = state.found.subject === principal.subject;
          return { ...compact(state), mine, acts: actsOf(principal, state) };
        },
      }),
    ],
  });

function compact(hazard: Hazard) {
  const { number, type, severity, status, area, premises, place, note, custody, reportedAt } = hazard;
  const offered = offerOf(hazard);
  const clock = 'clock' in hazard ? hazard.clock : undefined;
  const plan = 'plan' in hazard ? hazard.plan : undefined;
  return {
    ...{ number, type, severity, status, place, custody },
    area: area.code,
    reportedAt: reportedAt.toISOString(),
    ...(premises ? { premises } : {}),
    ...(note ? { note } : {}),
    ...shown(hazard.photos),
    ...(offered ? { offeredTo: offered.to } : {}),
    ...(clock?.running ? { deadline: clock.deadline.toISOString() } : {}),
    ...(plan ? { measures: plan.measures } : {}),
    ...('submission' in hazard ? { submission: submitted(hazard.submission) } : {}),
    ...('reason' in hazard ? { reason: hazard.reason } : {}),
  };
}

const shown = (photos: readonly string[]) => (photos.length > 0 ? { photos: [...photos] } : {});

const submitted = ({ note, photos, onSpot }: Extract<Hazard, { status: 'submitted' }>['submission']) => ({
  ...(note ? { note } : {}),
  ...shown(photos),
  onSpot,
});
