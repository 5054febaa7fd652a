import { type Request, type Response, defineRoute, isoDateTime, queryInteger } from '@firegrid/http';
import { z } from 'zod';
import type { Ask, Login } from './ask.ts';
import { carryOut } from './carry.ts';
import { type Command, answer, bundle } from './commands.ts';
import { readFeed } from './feed.ts';
import type { Gate } from './gate.ts';
import { routeOf } from './kinds.ts';
import { decodePositions, encodePositions } from './position.ts';
import type { Seals } from './seal.ts';
import { type Evening, slotOf } from './slot.ts';

export interface SyncParts {
  readonly ask: Ask;
  readonly gate: Gate;
  readonly evening: Evening;
  readonly seals: (subject: string) => Seals;
  /** Hears what became of each command. */
  readonly synced: (outcome: string) => void;
  /** @throws DomainError too-many-requests where one person asks too often */
  readonly limit: (request: Request, response: Response) => Promise<void>;
}

/** Of oneself: what is in it each service gives, or takes, by its own permissions. */
const permission = 'me:read';
const tags = ['sync'];

const item = z.object({
  kind: z.string(),
  id: z.string(),
  version: z.int(),
  gone: z.boolean(),
  /** As the service's own /changes has it; null where it is gone. */
  data: z.looseObject({}).nullable(),
});

/** What phones that work offline need of the platform. */
export function syncRoutes({ ask, gate, evening, seals, synced, limit }: SyncParts) {
  const admitted = async <T>(request: Request, response: Response, work: () => Promise<T>): Promise<T> => {
    await limit(request, response);
    return gate.pass(work);
  };
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/sync/feed',
      permission,
      summary: 'What changed for me since `after`; without it all that a phone keeps',
      description:
        '`next` is where to go on, at once where there is `more`. `reset`: the posts are others, and what was kept is to be dropped. ' +
        '`waiting` names services that gave no answer: theirs comes another time.',
      tags,
      query: z.strictObject({
        limit: queryInteger(1, 2_000).default(1_000),
        after: z.string().min(1).max(1_200).optional(),
      }),
      output: z.object({
        items: z.array(item),
        next: z.string(),
        more: z.boolean(),
        reset: z.boolean(),
        waiting: z.array(z.string()),
        at: isoDateTime,
      }),
      compressed: true,
      handler: ({ principal, request, response, query }) =>
        admitted(request, response, async () => {
          const { at: from, reset } = decodePositions(principal, query.after);
          const page = await readFeed(ask, loginOf(request, response), { from, limit: query.limit });
          const { at, items, more, waiting } = page;
          const next = encodePositions(principal, at);
          return {
            items: [...items],
            next,
            more,
            reset,
            waiting: [...waiting],
            at: new Date().toISOString(),
          };
        }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/sync',
      permission,
      summary: 'Carry out what was done offline, in this order, and say of each command what became of it',
      tags,
      // Each of the commands has an id of its own.
      command: false,
      body: bundle,
      output: z.object({ answers: z.array(answer) }),
      compressed: true,
      handler: ({ request, response, body }) =>
        admitted(request, response, async () => {
          const answers = await carryOut(body.commands, carrierOf(ask, loginOf(request, response)));
          for (const { outcome } of answers) synced(outcome);
          return { answers };
        }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/sync/slot',
      permission,
      summary: 'When my phone sends the day’s work, so that not all do at once',
      tags,
      output: z.object({ at: isoDateTime, until: isoDateTime }),
      async handler({ principal, request, response }) {
        await limit(request, response);
        const { at, until } = slotOf(principal.subject, new Date(), evening);
        return { at: at.toISOString(), until: until.toISOString() };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/sync/seal',
      permission,
      summary: 'What opens my records on my phone when the PIN is forgotten',
      tags,
      output: z.object({ seal: z.string(), older: z.array(z.string()) }),
      async handler({ principal, request, response }) {
        await limit(request, response);
        return seals(principal.subject);
      },
    }),
  ];
}

const loginOf = (request: Request, response: Response): Login => ({
  authorization: request.headers.authorization ?? '',
  requestId: String(response.getHeader('X-Request-Id')),
});

const carrierOf = (ask: Ask, login: Login) => ({
  send({ id, kind, target = '', body, ifMatch }: Command) {
    const { service, method, path } = routeOf(kind);
    const version = ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` };
    const headers = { 'idempotency-key': id, ...version };
    return ask(login, { service, method, path: path.replace(':id', target), headers, body });
  },
  read({ id, kind }: Command) {
    const { service, made = '' } = routeOf(kind);
    return ask(login, { service, method: 'GET', path: made.replace(':id', id) });
  },
});
