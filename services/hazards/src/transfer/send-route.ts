import type { AreaRegister } from '@firegrid/areas';
import { areaCode, defineRoute, text, uuid } from '@firegrid/http';
import type { Actor, Issued } from '@firegrid/decider';
import { DomainError, type FieldError } from '@firegrid/problem';
import { type Principal, type Scope, permits } from '@firegrid/access';
import type { Counter } from '@firegrid/store';
import { z } from 'zod';
import { entitled } from '../hazard/acts.ts';
import { decide } from '../hazard/decide.ts';
import type { Hazard } from '../hazard/hazard.ts';
import { shanghaiDay } from '../hazard/deadlines.ts';
import { type Post, bodyRoles } from '../hazard/posts.ts';
import { type HazardStore, hazardOf } from '../hazard/store.ts';
import { placeOf } from '../places.ts';
import type { BodyRegister } from '../registers/bodies.ts';
import { problems } from './problems.ts';
import { receiptSchema } from './receipt.ts';
import type { TransferStore } from './store.ts';

export interface Sending {
  readonly hazards: HazardStore;
  readonly transfers: TransferStore;
  readonly areas: AreaRegister;
  readonly bodies: BodyRegister;
  readonly numbers: Counter;
  /** Carries the document out on its hazards, now or, if that fails, later. */
  readonly settleSoon: (id: string) => Promise<void>;
}

const body = z.strictObject({
  /** The receiving body: a police station or fire department that serves the area. */
  to: z.strictObject({ role: z.enum(bodyRoles), area: areaCode }),
  hazardIds: z.array(uuid).min(1).max(200),
  note: text(2000).optional(),
});

/** POST /transfers: the Idempotency-Key becomes the document's id. */
export const sendRoute = ({ hazards, transfers, areas, bodies, numbers, settleSoon }: Sending) =>
  defineRoute({
    method: 'post',
    path: '/transfers',
    permission: 'transfer:send',
    summary: 'Hand hazards over in one document (汇总移交)',
    tags: ['transfers'],
    body,
    output: receiptSchema,
    status: 201,
    async handler({ scope, principal, issued, body: { to, hazardIds, note }, guard }) {
      const receiver = await areas.require(to.area, '/to/area');
      await bodies.requireServed(to);
      const ids = [...new Set(hazardIds)];
      const { state: first } = hazardOf(await hazards.get(scope, ids[0] ?? '').catch(absentHazard));
      const act = { ...issued(first.area), by: senderOf(principal, first, issued(first.area).by) };
      const repeated = await transfers.count(scope, { id: act.id });
      const chosen = repeated ? [] : await offerable(hazards, scope, ids, to, act);
      const from = { role: act.by.role, area: act.by.area };
      const sender = await areas.require(from.area);
      const place = await placeOf(areas, receiver.ancestors.includes(from.area) ? receiver : sender);
      const number = repeated ? '' : await nextNumber(numbers, place.township, act.at);
      const { ancestors: reach } = receiver;
      const command = {
        type: 'send',
        number,
        area: place.area,
        from,
        to,
        reach,
        note,
        hazards: chosen,
      } as const;
      const handled = await transfers.handle(scope, act.id, command, act, { ...guard, create: true });
      await settleSoon(act.id);
      return handled;
    },
  });

/** The post that hands over: of those that may, the narrowest. */
function senderOf(principal: Principal, hazard: Hazard, otherwise: Actor): Actor {
  const { ancestors } = hazard.area;
  const [best] = principal.grants
    .filter((grant) => permits(grant.role, 'transfer:send') && entitled(hazard, 'offer', grant))
    .sort((one, other) => ancestors.indexOf(other.area) - ancestors.indexOf(one.area));
  return best ? { subject: principal.subject, role: best.role, area: best.area } : otherwise;
}

/** 430121105-T2026-0001 */
async function nextNumber(numbers: Counter, township: string, at: Date): Promise<string> {
  const series = `${township}-T${shanghaiDay(at).slice(0, 4)}`;
  return `${series}-${String(await numbers.next(series)).padStart(4, '0')}`;
}

/** Asks the rules beforehand. @throws DomainError hazard-not-transferable naming each that can't be handed over */
async function offerable(hazards: HazardStore, scope: Scope, ids: readonly string[], to: Post, act: Issued) {
  const errors: FieldError[] = [];
  const chosen: { id: string; number: string }[] = [];
  for (const [i, id] of ids.entries()) {
    try {
      const { state } = hazardOf(await hazards.get(scope, id));
      decide({ type: 'offer', to, transferId: act.id }, state, act);
      chosen.push({ id, number: state.number });
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      errors.push({ pointer: `/hazardIds/${i}`, message: error.message, code: error.code });
    }
  }
  if (errors.length === 0) return chosen;
  throw notTransferable(errors, ids.length);
}

function absentHazard(error: unknown): never {
  if (!(error instanceof DomainError) || error.status !== 404) throw error;
  throw notTransferable([{ pointer: '/hazardIds/0', message: error.message, code: error.code }], 1);
}

const notTransferable = (errors: readonly FieldError[], of: number): DomainError =>
  new DomainError(
    problems['hazard-not-transferable'],
    `${errors.length} of ${of} hazards cannot be handed over.`,
    {
      errors,
    },
  );
