import {
  areaCode,
  decodeCursor,
  defineRoute,
  described,
  encodeCursor,
  isoDate,
  isoDateTime,
  page,
  pageQuery,
  queryBoolean,
  text,
  uuid,
  uuidText,
} from '@firegrid/http';
import type { AreaRegister } from '@firegrid/areas';
import type { Principal } from '@firegrid/access';
import type { HistoryEntry } from '@firegrid/store';
import { z } from 'zod';
import { actsOf, personalActs } from './acting.ts';
import { dayStart } from './deadlines.ts';
import { severities, sources, statuses } from './hazard.ts';
import { mayFilter, soughtActs } from './may.ts';
import { idParams } from './schemas.ts';
import { type HazardStore, hazardOf } from './store.ts';
import { hazardSchema, hazardView } from './view.ts';

export interface Reading {
  readonly hazards: HazardStore;
  readonly areas: AreaRegister;
  readonly clock: () => Date;
}

/** One value or several, separated by commas. */
const several = <const V extends readonly [string, ...string[]]>(values: V) =>
  described(
    z
      .string()
      .min(1)
      .max(200)
      .transform((list) => list.split(','))
      .pipe(z.array(z.enum(values)).max(values.length)),
    { type: 'string', maxLength: 200, pattern: `^(${values.join('|')})(,(${values.join('|')}))*$` },
  );

const mostIds = 50;
const idPattern = uuidText.pattern.slice(1, -1);
const severalIds = described(
  z
    .string()
    .min(36)
    .max(mostIds * 37)
    .transform((list) => list.split(','))
    .pipe(z.array(uuid).max(mostIds)),
  { type: 'string', maxLength: mostIds * 37, pattern: `^${idPattern}(,${idPattern}){0,${mostIds - 1}}$` },
);

const filters = z.strictObject({
  status: several(statuses).optional(),
  severity: several(severities).optional(),
  type: text(60).optional(),
  source: z.enum(sources).optional(),
  number: text(60).optional(),
  /** The area and all in it. */
  area: areaCode.optional(),
  premisesId: uuid.optional(),
  /** These and no others: ids, separated by commas, at most 50. */
  ids: severalIds.optional(),
  /** What may be handed over in one document now: serious, or as far as the village came. */
  bundleable: z.literal('true').optional(),
  /** In the hands of a post of mine. */
  mine: queryBoolean.optional(),
  /** What I may confirm, or verify, now: of the one status that allows it, whichever else is asked. */
  iMay: z.enum(soughtActs).optional(),
  /** Offered to a post of mine. */
  offeredToMe: queryBoolean.optional(),
  /** Whether it waits for somebody to take it over. */
  offered: queryBoolean.optional(),
  overdue: queryBoolean.optional(),
  /** Reported on this day in Shanghai or later. */
  from: isoDate.optional(),
  /** Reported before this day. */
  before: isoDate.optional(),
});

const historySchema = z.object({
  version: z.int(),
  at: isoDateTime,
  by: z.object({ subject: z.string(), role: z.string(), area: z.string() }),
  what: z.array(z.string()),
  changed: z.array(z.string()),
});

export function readRoutes({ hazards, areas, clock }: Reading) {
  const asked = async (
    { overdue, mine, iMay, offeredToMe, bundleable, from, before, ...rest }: z.output<typeof filters>,
    who: Principal,
  ) => ({
    ...rest,
    ...(iMay && (await mayFilter(areas, who, iMay))),
    bundleable: bundleable && (true as const),
    heldBy: mine ? who.grants : undefined,
    offeredTo: offeredToMe ? who.grants : undefined,
    deadline: overdue === true ? { below: clock() } : undefined,
    notOverdueAt: overdue === false ? clock() : undefined,
    reported: from || before ? { from: startOf(from), below: startOf(before) } : undefined,
  });
  return [
    defineRoute({
      method: 'get',
      path: '/hazards',
      permission: 'hazard:read',
      summary: 'Hazards, the newest first',
      tags: ['hazards'],
      query: pageQuery.extend(filters.shape),
      output: page(hazardSchema),
      async handler({ scope, principal, query: { limit, after, ...query } }) {
        const listing = { sort: 'newest', limit, after: after && decodeCursor(after) } as const;
        const found = await hazards.find(scope, await asked(query, principal), listing);
        const now = clock();
        const items = found.items.map((item) => hazardView(hazardOf(item), now));
        return { items, next: found.next && encodeCursor(found.next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/hazards/count',
      permission: 'hazard:read',
      summary: 'How many hazards there are',
      tags: ['hazards'],
      query: filters,
      output: z.object({ count: z.int() }),
      handler: async ({ scope, principal, query }) => ({
        count: await hazards.count(scope, await asked(query, principal)),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/hazards/:id',
      permission: 'hazard:read',
      summary: 'A hazard, its history and what you may do to it now',
      tags: ['hazards'],
      params: idParams,
      output: hazardSchema.extend({ acts: z.array(z.enum(personalActs)), history: z.array(historySchema) }),
      async handler({ scope, principal, params: { id } }) {
        const hazard = hazardOf(await hazards.get(scope, id));
        const history = (await hazards.history(scope, id)).map(historyView);
        return { ...hazardView(hazard, clock()), acts: actsOf(principal, hazard.state), history };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/hazards/:id/history',
      permission: 'hazard:read',
      summary: 'Who did what to a hazard, the oldest first',
      tags: ['hazards'],
      params: idParams,
      output: z.object({ items: z.array(historySchema) }),
      handler: async ({ scope, params: { id } }) => ({
        items: (await hazards.history(scope, id)).map(historyView),
      }),
    }),
  ];
}

const startOf = (day: string | undefined): Date | undefined =>
  day === undefined ? undefined : dayStart(day);

const historyView = ({ version, at, by, what, changed = [] }: HistoryEntry) => ({
  version,
  at: at.toISOString(),
  by,
  what: [...what],
  changed: [...changed],
});
