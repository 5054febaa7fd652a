import { type Route, type RouteContext, defineRoute, isoDateTime, text, uuid } from '@firegrid/http';
import { DomainError } from '@firegrid/problem';
import { z } from 'zod';
import type { BodyRegister } from '../registers/bodies.ts';
import { type PersonalAct, actingPost, permissionFor } from './acting.ts';
import type { CommandOf } from './commands.ts';
import { severities } from './hazard.ts';
import { problems } from './problems.ts';
import { idParams, nothingSchema, proofSchema, reasonSchema, receiptSchema, replySchema } from './schemas.ts';
import { type HazardStore, hazardOf } from './store.ts';
import { postSchema } from './view.ts';

export interface Acting {
  readonly hazards: HazardStore;
  readonly bodies: BodyRegister;
}

type Context<B> = RouteContext<{ id: string }, Record<never, never>, B>;

interface ActDefinition<A extends PersonalAct, B extends z.ZodType> {
  readonly act: A;
  readonly summary: string;
  readonly body: B;
  readonly command: (
    body: z.output<B>,
    context: Context<z.output<B>>,
  ) => CommandOf<A> | Promise<CommandOf<A>>;
}

const judgement = z.strictObject({
  severity: z.enum(severities).optional(),
  /** Of GB 35181: a major hazard names at least one. */
  factors: z.array(text(60)).max(30).optional(),
});

const plan = z.strictObject({
  measures: text(2000),
  responsibleParty: text(200),
  /** Yuan. */
  cost: z.number().min(0).max(1e12).optional(),
  interimPrecautions: text(2000).optional(),
  deadline: isoDateTime.transform((at) => new Date(at)).optional(),
});

/** POST /hazards/:id/<act>, one route for each act of people. */
export function actRoutes({ hazards, bodies }: Acting): Route[] {
  const route = <A extends PersonalAct, B extends z.ZodType>({
    act,
    summary,
    body,
    command,
  }: ActDefinition<A, B>) =>
    defineRoute({
      method: 'post',
      path: `/hazards/:id/${act}`,
      permission: permissionFor[act],
      summary,
      tags: ['hazard acts'],
      params: idParams,
      body,
      output: receiptSchema,
      handler(context) {
        const { scope, principal, guard } = context;
        const { id } = context.params;
        return hazards.orRepeated({ id, issued: context.issued(), ...guard }, async () => {
          const { state } = hazardOf(await hazards.get(scope, id));
          const issued = context.issued(state.area);
          const by = actingPost(principal, act, state, issued.by);
          return hazards.handle(scope, id, await command(context.body, context), { ...issued, by }, guard);
        });
      },
    });
  const give =
    <A extends PersonalAct>(act: A) =>
    <B extends object>(body: B) => ({ ...body, type: act });

  return [
    route({
      act: 'confirm',
      summary: 'Confirm it, judge its severity and take custody',
      body: judgement,
      command: give('confirm'),
    }),
    route({
      act: 'dismiss',
      summary: 'Dismiss it: no hazard',
      body: reasonSchema.extend({ reply: replySchema.optional() }),
      command: give('dismiss'),
    }),
    route({
      act: 'merge',
      summary: 'Merge a duplicate into the earlier report',
      body: z.strictObject({ into: uuid }),
      async command({ into }, { scope }) {
        const { state } = hazardOf(await hazards.get(scope, into).catch(unknownTarget));
        return { type: 'merge', into: { id: into, status: state.status, reportedAt: state.reportedAt } };
      },
    }),
    route({
      act: 'fix',
      summary: 'Tell that it was put right on the spot',
      body: proofSchema,
      command: give('fix'),
    }),
    route({ act: 'plan', summary: 'Plan the rectification', body: plan, command: give('plan') }),
    route({ act: 'submit', summary: 'Submit the rectification', body: proofSchema, command: give('submit') }),
    route({
      act: 'verify',
      summary: 'Verify the rectification and close',
      body: proofSchema.extend({ reply: replySchema.optional() }),
      command: give('verify'),
    }),
    route({
      act: 'reject',
      summary: 'Reject the rectification',
      body: reasonSchema,
      command: give('reject'),
    }),
    route({ act: 'reopen', summary: 'Reopen a closed hazard', body: reasonSchema, command: give('reopen') }),
    route({
      act: 'offer',
      summary: 'Offer custody to another post',
      body: z.strictObject({ to: postSchema }),
      async command({ to }) {
        await bodies.requireServed(to);
        return { type: 'offer', to };
      },
    }),
    route({
      act: 'acknowledge',
      summary: 'Take custody over',
      body: nothingSchema,
      command: give('acknowledge'),
    }),
    route({ act: 'refuse', summary: 'Refuse custody', body: reasonSchema, command: give('refuse') }),
    route({ act: 'stop-clock', summary: 'Stop the clock', body: reasonSchema, command: give('stop-clock') }),
    route({
      act: 'resume-clock',
      summary: 'Resume the clock',
      body: nothingSchema,
      command: give('resume-clock'),
    }),
  ];
}

function unknownTarget(error: unknown): never {
  if (!(error instanceof DomainError) || error.status !== 404) throw error;
  throw new DomainError(
    problems['unknown-merge-target'],
    'There is no such hazard among those you may see.',
    {
      errors: [{ pointer: '/into', message: 'is not the id of a hazard you may see' }],
    },
  );
}
