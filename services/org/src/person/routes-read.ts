import { randomBytes } from 'node:crypto';
import {
  areaCode,
  decodeCursor,
  defineRoute,
  encodeCursor,
  page,
  pageQuery,
  queryBoolean,
  text,
  uuid,
} from '@firegrid/http';
import { DomainError } from '@firegrid/problem';
import type { Issued } from '@firegrid/decider';
import { randomUUID } from 'node:crypto';
import type { KeycloakAdmin } from '@firegrid/access';
import { z } from 'zod';
import { fingerprintOf } from '../acts.ts';
import { searchText } from '../area/search-keys.ts';
import { historyEntry, shownHistory } from '../audit.ts';
import { personProblems } from './problems.ts';
import type { PeopleParts } from './routes-change.ts';
import { personView, registeredPerson, shownPerson } from './views.ts';

const params = z.strictObject({ id: uuid });
const tags = ['people'];

export interface PeopleReadParts extends PeopleParts {
  readonly keycloak: Pick<KeycloakAdmin, 'setTemporaryPassword'>;
  readonly clock: () => Date;
}

export function personReadRoutes({ people, cipher, keycloak, clock }: PeopleReadParts) {
  const audited = (by: Issued['by']): Issued => ({ id: randomUUID(), by, at: clock() });
  return [
    defineRoute({
      method: 'get',
      path: '/people',
      permission: 'person:read',
      summary: 'People whose name, pinyin, initials or username begins so; numbers masked',
      tags,
      query: pageQuery.extend({
        q: text(60).optional(),
        area: areaCode.optional(),
        left: queryBoolean.optional(),
      }),
      output: page(personView),
      async handler({ scope, query: { q, area, left, limit, after } }) {
        const filter = { found: q && searchText(q), area, is: left ? undefined : 'active' };
        const { items, next } = await people.find(scope, filter, {
          limit,
          after: after && decodeCursor(after),
        });
        return { items: items.map(shownPerson), next: next && encodeCursor(next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/people/:id',
      permission: 'person:read',
      summary: 'One person, the number masked',
      tags,
      params,
      output: personView,
      handler: async ({ scope, params: { id } }) => shownPerson(await people.get(scope, id)),
    }),
    defineRoute({
      method: 'get',
      path: '/people/:id/phone',
      permission: 'person:read-contacts',
      summary: 'The number in clear; that it was read, by whom and as what, is kept',
      tags,
      problems: [personProblems['no-phone']],
      params,
      output: z.object({ phone: z.string() }),
      async handler({ scope, actor, params: { id }, response }) {
        const stored = await people.get(scope, id);
        const command = { type: 'read-phone' as const };
        const issued = audited(actor(stored.area ?? undefined));
        await people.handle(scope, id, command, issued, { fingerprint: fingerprintOf(command) });
        const { phone, name } = registeredPerson(stored);
        if (!phone) throw new DomainError(personProblems['no-phone'], `No phone number of ${name} is known.`);
        response.setHeader('Cache-Control', 'no-store');
        return { phone: cipher.decrypt(phone.cipher) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/people/:id/temporary-password',
      permission: 'person:manage',
      // Nothing is kept that a repetition could answer with: each time it is a new one.
      command: false,
      summary: 'A password for the next sign-in, shown once, to be changed there',
      tags,
      problems: Object.values(personProblems),
      params,
      output: z.object({ username: z.string(), password: z.string() }),
      status: 201,
      async handler({ scope, actor, params: { id }, response }) {
        const stored = await people.get(scope, id);
        const command = { type: 'give-password' as const };
        const issued = audited(actor(stored.area ?? undefined));
        await people.handle(scope, id, command, issued, { fingerprint: fingerprintOf(command) });
        const { subject, username } = registeredPerson(stored);
        const password = `Aa1-${randomBytes(12).toString('base64url')}`;
        await keycloak.setTemporaryPassword(subject, password);
        response.setHeader('Cache-Control', 'no-store');
        return { username, password };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/people/:id/history',
      permission: 'audit:read',
      summary: 'Who changed what, and who read the number',
      tags,
      params,
      output: z.object({ items: z.array(historyEntry) }),
      handler: async ({ scope, params: { id } }) => ({
        items: (await people.history(scope, id)).map(shownHistory),
      }),
    }),
  ];
}
