import type { AreaRegister } from '@firegrid/areas';
import { type Route, type RouteContext, defineRoute, uuid } from '@firegrid/http';
import { z } from 'zod';
import { changesOf, particularsOf } from './commands.ts';
import type { Cipher } from './contact.ts';
import { changeBody, closeBody, reclassBody, registerBody, reopenBody } from './input.ts';
import type { Numbering } from './number.ts';
import type { AreaRef, PremisesCommand as Command } from './premises.ts';
import { problems as refusals } from './problems.ts';
import type { PremisesRepository } from './store.ts';

const receipt = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  status: z.enum(['open', 'closed']),
});
const one = z.strictObject({ id: uuid });
const tags = ['premises'];
const problems = Object.values(refusals);

export interface CommandParts {
  readonly premises: PremisesRepository;
  readonly areas: Pick<AreaRegister, 'require'>;
  readonly cipher: Cipher;
  readonly number: Numbering;
}

type OnOne = Pick<RouteContext<{ id: string }, never, never>, 'scope' | 'params' | 'issued' | 'guard'>;

/** Everything that changes a premises. */
export function commandRoutes({ premises, areas, cipher, number }: CommandParts): Route[] {
  /** The acting post is the narrowest that covers the premises, so it is looked up first. */
  const act = ({ scope, params: { id }, issued, guard }: OnOne, command: () => Command | Promise<Command>) =>
    premises.orRepeated({ id, issued: issued(), ...guard }, async () => {
      const { area } = await premises.get(scope, id);
      return premises.handle(scope, id, await command(), issued(area ?? undefined), guard);
    });
  return [
    defineRoute({
      method: 'post',
      path: '/premises',
      permission: 'premises:register',
      summary: 'Register a premises',
      tags,
      problems,
      body: registerBody,
      output: receipt,
      status: 201,
      handler: ({ scope, body, issued, guard }) =>
        premises.orRepeated({ id: issued().id, issued: issued(), ...guard }, async () => {
          const area = await areas.require(body.area);
          const by = issued(area);
          const particulars = particularsOf(cipher, body, placed(area));
          const command = {
            type: 'register',
            number: await number(area),
            class: body.class,
            particulars,
          } as const;
          return premises.handle(scope, by.id, command, by, { ...guard, create: true });
        }),
    }),
    defineRoute({
      method: 'patch',
      path: '/premises/:id',
      permission: 'premises:change',
      summary: 'Correct what is known of a premises',
      description: 'Fields left out stay as they are; null clears a field.',
      tags,
      problems,
      params: one,
      body: changeBody,
      output: receipt,
      handler: (context) =>
        act(context, async () => {
          const area = context.body.area === undefined ? undefined : await areas.require(context.body.area);
          return { type: 'change', changes: changesOf(cipher, context.body, area && placed(area)) };
        }),
    }),
    defineRoute({
      method: 'post',
      path: '/premises/:id/reclass',
      permission: 'premises:reclass',
      summary: 'Put a premises into another class',
      tags,
      problems,
      params: one,
      body: reclassBody,
      output: receipt,
      handler: (context) => act(context, () => ({ type: 'reclass', class: context.body.class })),
    }),
    defineRoute({
      method: 'post',
      path: '/premises/:id/close',
      permission: 'premises:close',
      summary: 'Close a premises that is no longer there',
      tags,
      problems,
      params: one,
      body: closeBody,
      output: receipt,
      handler: (context) => act(context, () => ({ type: 'close', reason: context.body.reason.trim() })),
    }),
    defineRoute({
      method: 'post',
      path: '/premises/:id/reopen',
      permission: 'premises:close',
      summary: 'Open a closed premises again',
      tags,
      problems,
      params: one,
      body: reopenBody,
      output: receipt,
      handler: (context) => act(context, () => ({ type: 'reopen' })),
    }),
  ];
}

const placed = ({ code, ancestors }: AreaRef): AreaRef => ({ code, ancestors: [...ancestors] });
