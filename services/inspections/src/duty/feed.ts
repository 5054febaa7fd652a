import { changesRoute, changing, isoDate, unchanging, uuid } from '@firegrid/http';
import { z } from 'zod';
import { current } from '../checklist/checklists.ts';
import { checklistView, shownChecklist } from '../checklist/routes.ts';
import { excuses, statuses } from './duty.ts';
import type { Duties } from './store.ts';
import { dayOf } from './week.ts';

/** A duty as a phone keeps it; the premises are in the feed of their own. */
const carried = z.object({
  premises: uuid,
  area: z.string(),
  post: z.object({ role: z.string(), area: z.string() }),
  period: z.string(),
  dueOn: isoDate,
  status: z.enum(statuses),
  reason: z.enum(excuses).optional(),
});

/** A duty that is still due was laid in its own week; those of the years before need not be read. */
const laidWithinMs = 8 * 86_400_000;

/** GET /changes: the duties of this week and what becomes of them, and the checklists to fulfil them by. */
export const dutyFeed = (duties: Duties, clock: () => Date) =>
  changesRoute({
    permission: 'duty:read',
    sources: [
      unchanging({
        kind: 'checklists',
        data: z.object({ items: z.array(checklistView) }),
        now: () => ({
          version: Math.max(...current.map(({ version }) => version)),
          data: { items: current.map(shownChecklist) },
        }),
      }),
      changing({
        kind: 'duty',
        data: carried,
        read({ scope }, query) {
          const since = new Date(query.before.getTime() - laidWithinMs);
          return duties.changes(scope, { ...query, since, first: { dueOn: { from: dayOf(clock()) } } });
        },
        show({ id, state }) {
          if (!state) throw new Error(`duty ${id} has no state`);
          const { premisesId: premises, area, post, period, dueOn, status, reason } = state;
          return { premises, area: area.code, post, period, dueOn, status, ...(reason ? { reason } : {}) };
        },
      }),
    ],
  });
