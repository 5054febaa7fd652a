import { areaCode, defineRoute, uuid } from '@firegrid/http';
import { z } from 'zod';
import { dayStart, shanghaiDay } from '../hazard/deadlines.ts';
import { severities, statuses } from '../hazard/hazard.ts';
import type { Reading } from '../hazard/read-routes.ts';
import { hazardOf } from '../hazard/store.ts';
import { hazardView } from '../hazard/view.ts';

const figure = <const K extends readonly string[]>(keys: K) =>
  z.object(Object.fromEntries(keys.map((key) => [key, z.int()])) as Record<K[number], z.ZodInt>);

const candidate = z.object({
  id: uuid,
  version: z.int(),
  number: z.string(),
  type: z.string(),
  severity: z.enum(severities),
  status: z.enum(statuses),
  place: z.string(),
  custody: z.object({ role: z.string(), area: z.string() }),
  deadline: z.string().nullable(),
  overdue: z.boolean(),
});

/** What one document holds. */
const bundle = 200;

/** GET /summary: a township's month, and what it may bundle into one transfer document. */
export const summaryRoute = ({ hazards, clock }: Reading) =>
  defineRoute({
    method: 'get',
    path: '/summary',
    permission: 'hazard:read',
    summary: 'A month: hazards reported, by status and severity, and what may be handed over now',
    tags: ['transfers'],
    query: z.strictObject({
      /** In Shanghai; this month when left out. */
      month: z
        .string()
        .length(7)
        .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-03')
        .optional(),
      area: areaCode.optional(),
    }),
    output: z.object({
      month: z.string(),
      area: z.string().nullable(),
      reported: z.int(),
      byStatus: figure(statuses),
      bySeverity: figure(severities),
      /** Of those reported in the month. */
      overdue: z.int(),
      /** Open now, whenever reported: serious, or as far as the village came. At most 200. */
      candidates: z.array(candidate),
    }),
    async handler({ scope, query: { month = shanghaiDay(clock()).slice(0, 7), area } }) {
      const now = clock();
      const inMonth = {
        area,
        reported: { from: dayStart(`${month}-01`), below: dayStart(`${following(month)}-01`) },
      };
      const count = async <K extends string>(keys: readonly K[], filter: (key: K) => object) =>
        Object.fromEntries(
          await Promise.all(
            keys.map(
              async (key) => [key, await hazards.count(scope, { ...inMonth, ...filter(key) })] as const,
            ),
          ),
        ) as Record<K, number>;
      const byStatus = await count(statuses, (status) => ({ status: [status] }));
      const bySeverity = await count(severities, (severity) => ({ severity: [severity] }));
      const overdue = await hazards.count(scope, { ...inMonth, deadline: { below: now } });
      const found = await hazards.find(scope, { area, bundleable: true }, { sort: 'newest', limit: bundle });
      const reported = Object.values(byStatus).reduce((sum, some) => sum + some, 0);
      const candidates = found.items.map((item) => hazardView(hazardOf(item), now));
      return { month, area: area ?? null, reported, byStatus, bySeverity, overdue, candidates };
    },
  });

function following(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
