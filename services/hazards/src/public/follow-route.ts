import { systemScope } from '@firegrid/access';
import { isoDateTime, publicRoute } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import type { FieldCipher } from '@firegrid/store';
import { z } from 'zod';
import { hazardType } from '../catalogue/catalogue.ts';
import type { Hazard } from '../hazard/hazard.ts';
import { type HazardStore, hazardOf } from '../hazard/store.ts';
import { bilingual } from '../hazard/view.ts';
import { publicStates, stateOf, stepsOf } from './progress.ts';
import { receiptHash } from './receipt-code.ts';

export interface Following {
  readonly hazards: HazardStore;
  readonly cipher: FieldCipher;
}

const byCode = systemScope('who has the code of a report may follow it');
/** Merged into one that was merged itself. */
const mostMergers = 10;

/** All that anybody learns of a report: no name, no number, no place. */
const followed = z.object({
  type: bilingual,
  state: z.enum(publicStates),
  /** Somebody had reported it before: it is dealt with there. */
  joined: z.boolean(),
  steps: z.array(z.object({ state: z.enum(publicStates), at: isoDateTime })),
  /** The officer's answer, once it has ended. */
  reply: z.string().nullable(),
});

/** GET /public/reports/:code. A code is looked up by its keyed hash, so that the time taken tells nothing of others. */
export const followRoute = ({ hazards, cipher }: Following) =>
  publicRoute({
    method: 'get',
    path: '/public/reports/:code',
    reason: 'who reported a hazard without a login follows it by the code he was given',
    summary: 'How far a report has come',
    tags: ['public'],
    params: z.strictObject({ code: z.string().min(1).max(40) }),
    output: followed,
    async handler({ params: { code } }) {
      const receipt = receiptHash(cipher, code);
      const [found] = await hazards.few(byCode, { receipt }, 1);
      if (!found) throw new DomainError(common['not-found'], 'There is no report of this code.');
      const own = hazardOf(found).state;
      const joined = own.status === 'merged';
      const now = await last(hazards, own);
      return {
        type: nameOf(own),
        state: stateOf(now),
        joined,
        steps: stepsOf(own, joined ? now : undefined).map(({ state, at }) => ({
          state,
          at: at.toISOString(),
        })),
        reply: ('reply' in now ? now.reply : undefined) ?? null,
      };
    },
  });

/** The report it was merged into, and so on. */
async function last(hazards: HazardStore, hazard: Hazard): Promise<Hazard> {
  let now = hazard;
  for (let i = 0; i < mostMergers && now.status === 'merged'; i++)
    now = hazardOf(await hazards.get(byCode, now.into)).state;
  return now;
}

function nameOf({ catalogueVersion, type }: Hazard) {
  const known = hazardType(catalogueVersion, type);
  if (!known) throw new Error(`catalogue ${catalogueVersion} has no ${type}`);
  return known.name;
}
