import { type Permission, type Principal, formatGrant } from '@firegrid/access';
import {
  decodeCursor,
  defineRoute,
  encodeCursor,
  isoDateTime,
  page,
  pageQuery,
  queryBoolean,
  uuid,
} from '@firegrid/http';
import { derivedId } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import type { Stored } from '@firegrid/store';
import { z } from 'zod';
import { type Notice, type State, addressOf, kinds, subjects } from './notice.ts';
import type { Notices } from './store.ts';

/** A notice as its addressee sees it. */
export const told = z.object({
  kind: z.enum(kinds),
  to: z.object({ role: z.string(), area: z.string() }),
  about: z.object({ kind: z.enum(subjects), id: z.string(), number: z.string() }),
  area: z.string(),
  at: isoDateTime,
  read: z.boolean(),
});
const view = told.extend({ id: uuid, version: z.int() });
const receipt = z.object({ id: uuid, version: z.int(), kind: z.enum(kinds) });
const id = z.strictObject({ id: uuid });
const unread = z.object({ unread: z.int().min(0) });

/** The inboxes somebody opens: of each post held, and his own. */
export const addressesOf = ({ subject, grants }: Principal): string[] => [
  ...grants.map(formatGrant),
  addressOf({ role: 'person', area: subject }),
];

const read: Permission = 'inbox:read';
const mark: Permission = 'inbox:mark';

const unknownNotice = (): DomainError =>
  new DomainError(common['not-found'], 'There is no such notice in your inbox.');

/** @param subject who reads */
export function shownTold(state: Notice, subject: string): z.input<typeof told> {
  const { kind, to, about, area, at, readBy } = state;
  return { kind, to, about, area: area.code, at: at.toISOString(), read: readBy.includes(subject) };
}

export function inboxRoutes(notices: Notices) {
  const shown = ({ id, version, state }: Stored<State>, { subject }: Principal) => {
    if (!state) throw new Error(`notice ${id} has no state`);
    return { id, version, ...shownTold(state, subject) };
  };
  const mine = (principal: Principal, unreadOnly: boolean | undefined) => ({
    posts: addressesOf(principal),
    notReadBy: unreadOnly ? principal.subject : undefined,
  });

  return [
    defineRoute({
      method: 'get',
      path: '/inbox',
      permission: read,
      summary: 'What my posts and I were told, newest first',
      query: pageQuery.extend({ unread: queryBoolean.optional() }),
      output: page(view),
      async handler({ scope, principal, query: { limit, after, unread } }) {
        const listing = { sort: 'newest', limit, after: after && decodeCursor(after) } as const;
        const { items, next } = await notices.find(scope, mine(principal, unread), listing);
        return { items: items.map((item) => shown(item, principal)), next: next && encodeCursor(next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/inbox/unread',
      permission: read,
      summary: 'How many I have not read',
      output: unread,
      handler: async ({ scope, principal }) => ({
        unread: await notices.count(scope, mine(principal, true)),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/inbox/:id/read',
      permission: mark,
      summary: 'I have read it',
      params: id,
      output: receipt,
      handler: ({ scope, principal, params, issued, guard }) =>
        notices.orRepeated({ id: params.id, issued: issued(), ...guard }, async () => {
          const inMine = { ...mine(principal, undefined), id: params.id };
          // To whom it was not told it does not exist, though it lies in his area.
          if ((await notices.count(scope, inMine)) === 0) throw unknownNotice();
          return notices.handle(scope, params.id, { type: 'read' }, issued(), guard);
        }),
    }),
    defineRoute({
      method: 'post',
      path: '/inbox/read-all',
      permission: mark,
      summary: 'I have read everything told up to an instant',
      body: z.strictObject({ upTo: isoDateTime }),
      output: unread,
      async handler({ scope, principal, body, issued, guard }) {
        const upTo = new Date(body.upTo);
        const act = issued();
        const waiting = [];
        for await (const { id } of notices.each(scope, { ...mine(principal, true), before: upTo })) {
          waiting.push({
            id,
            command: { type: 'read' } as const,
            issued: { ...act, id: derivedId(act.id, id) },
            fingerprint: guard.fingerprint,
          });
        }
        await notices.bulkHandle(scope, waiting);
        return { unread: await notices.count(scope, mine(principal, true)) };
      },
    }),
  ];
}
