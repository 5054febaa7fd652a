import { areaCode, defineRoute, text, uuid } from '@firegrid/http';
import { DomainError } from '@firegrid/problem';
import type { FieldCipher } from '@firegrid/store';
import { z } from 'zod';
import { everything } from '../acts.ts';
import { areaProblems } from '../area/problems.ts';
import { inScope } from '../area/reorganise.ts';
import type { Areas } from '../area/store.ts';
import type { PersonCommand } from './person.ts';
import { phoneNumber, seal } from './phone.ts';
import { personProblems } from './problems.ts';
import type { People } from './store.ts';
import { personReceipt } from './views.ts';

/** What Keycloak takes for a name to sign in with; its own service accounts are nobody's. */
const username = z
  .string()
  .max(60)
  .regex(
    /^(?!service-account-)[a-z0-9][a-z0-9._-]{2,59}$/,
    'must be 3 to 60 of a-z, 0-9, dot, hyphen, underscore',
  );
/** What Keycloak takes for a person's name. */
const name = text(80).refine(
  (value) => !/[<>&"$%!#?§;*~/\\|^=[\]{}()\p{Cc}]/u.test(value),
  'must be a person’s name',
);

const manage = {
  permission: 'person:manage',
  tags: ['people'],
  problems: [...Object.values(personProblems), areaProblems['unknown-area-here']],
  output: personReceipt,
} as const;
const params = z.strictObject({ id: uuid });

export interface PeopleParts {
  readonly areas: Areas;
  readonly people: People;
  readonly cipher: FieldCipher;
  /** Told when an account has to be made or changed. */
  readonly nudge: () => void;
}

export function personChangeRoutes({ areas, people, cipher, nudge }: PeopleParts) {
  const act = (path: string, summary: string, command: PersonCommand) =>
    defineRoute({
      ...manage,
      method: 'post',
      path,
      summary,
      params,
      async handler({ scope, params: { id }, issued, guard }) {
        const done = await people.handle(scope, id, command, issued(), guard);
        nudge();
        return done;
      },
    });
  return [
    defineRoute({
      ...manage,
      method: 'post',
      path: '/people',
      summary: 'Register a person; the account to sign in with is made soon after',
      body: z.strictObject({ name, username, phone: phoneNumber.nullable().optional(), area: areaCode }),
      status: 201,
      async handler({ scope, body, issued, guard }) {
        const order = issued();
        const { ancestors } = await inScope(areas, scope, body.area, '/area');
        await refuseTaken(people, body.username, order.id);
        const phone = body.phone ? seal(cipher, body.phone) : null;
        const area = { code: body.area, ancestors };
        const command = { type: 'register' as const, name: body.name, username: body.username, phone, area };
        const done = await people.handle(scope, order.id, command, order, { ...guard, create: true });
        nudge();
        return done;
      },
    }),
    defineRoute({
      ...manage,
      method: 'put',
      path: '/people/:id',
      summary: 'Change a person’s name, number or area; what is left out stays',
      params,
      body: z.strictObject({
        name: name.optional(),
        phone: phoneNumber.nullable().optional(),
        area: areaCode.optional(),
      }),
      async handler({ scope, params: { id }, body, issued, guard }) {
        const command: PersonCommand = { type: 'change' };
        if (body.name !== undefined) command.name = body.name;
        if (body.phone !== undefined) command.phone = body.phone === null ? null : seal(cipher, body.phone);
        if (body.area !== undefined) {
          const { ancestors } = await inScope(areas, scope, body.area, '/area');
          command.area = { code: body.area, ancestors };
        }
        const done = await people.handle(scope, id, command, issued(), guard);
        nudge();
        return done;
      },
    }),
    act('/people/:id/leave', 'A person leaves: all posts end, the account is closed', { type: 'leave' }),
    act('/people/:id/return', 'A person who left is back, without posts', { type: 'return' }),
  ];
}

/** Somebody registering again with the same command is not somebody else. */
async function refuseTaken(people: People, username: string, id: string): Promise<void> {
  const found = await people.few(everything, { username }, 1);
  if (found.every((person) => person.id === id)) return;
  const errors = [{ pointer: '/username', message: 'is taken' }];
  throw new DomainError(personProblems['username-taken'], `${username} is taken.`, { errors });
}
