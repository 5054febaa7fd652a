import { type Principal, permits } from '@firegrid/access';
import type { Actor } from '@firegrid/decider';
import {
  decodeCursor,
  defineRoute,
  encodeCursor,
  page,
  pageQuery,
  queryBoolean,
  text,
  uuid,
} from '@firegrid/http';
import { z } from 'zod';
import { idParams } from '../hazard/schemas.ts';
import { isAddressed, isWaiting } from './decide.ts';
import { receiptSchema } from './receipt.ts';
import { type TransferStore, transferOf } from './store.ts';
import type { Instruction, Transfer } from './transfer.ts';
import { transferSchema, transferView } from './view.ts';

export interface Answering {
  readonly transfers: TransferStore;
  /** Carries the document out on its hazards, now or, if that fails, later. */
  readonly settleSoon: (id: string) => Promise<void>;
}

const filters = z.strictObject({
  status: z.enum(['sent', 'answered']).optional(),
  /** Sent to a post of mine. */
  mine: queryBoolean.optional(),
  hazardId: uuid.optional(),
});

const asked = ({ status, mine, hazardId }: z.output<typeof filters>, { grants }: Principal) => ({
  status: status && [status],
  hazardId,
  addressedTo: mine ? grants : undefined,
});

const answers = ['acknowledge', 'refuse'] as const satisfies readonly Instruction['answer'][];

/** On these hazards; on all that wait when left out. */
const some = z.array(uuid).min(1).max(200).optional();

export function transferRoutes({ transfers, settleSoon }: Answering) {
  const answerRoute = <
    B extends z.ZodType<{ reason?: string | undefined; hazardIds?: string[] | undefined }>,
  >(
    answer: Instruction['answer'],
    summary: string,
    body: B,
  ) =>
    defineRoute({
      method: 'post',
      path: `/transfers/:id/${answer}`,
      permission: 'transfer:answer',
      summary,
      tags: ['transfers'],
      params: idParams,
      body,
      output: receiptSchema,
      async handler({ scope, principal, params: { id }, body: { reason, hazardIds }, issued, guard }) {
        const { state } = transferOf(await transfers.get(scope, id));
        const act = issued(state.area);
        const by = receiverOf(principal, state, act.by);
        const command = { type: 'answer', answer, reason, hazardIds } as const;
        const handled = await transfers.handle(scope, id, command, { ...act, by }, guard);
        await settleSoon(id);
        return handled;
      },
    });

  return [
    defineRoute({
      method: 'get',
      path: '/transfers',
      permission: 'transfer:read',
      summary: 'Transfer documents, the newest first',
      tags: ['transfers'],
      query: pageQuery.extend(filters.shape),
      output: page(transferSchema),
      async handler({ scope, principal, query: { limit, after, ...query } }) {
        const found = await transfers.find(scope, asked(query, principal), {
          sort: 'newest',
          limit,
          after: after && decodeCursor(after),
        });
        const items = found.items.map((item) => transferView(transferOf(item)));
        return { items, next: found.next && encodeCursor(found.next) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/transfers/count',
      permission: 'transfer:read',
      summary: 'How many transfer documents there are',
      tags: ['transfers'],
      query: filters,
      output: z.object({ count: z.int() }),
      handler: async ({ scope, principal, query }) => ({
        count: await transfers.count(scope, asked(query, principal)),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/transfers/:id',
      permission: 'transfer:read',
      summary: 'A transfer document, what became of each hazard in it and what you may answer now',
      tags: ['transfers'],
      params: idParams,
      output: transferSchema.extend({ acts: z.array(z.enum(answers)) }),
      async handler({ scope, principal, params: { id } }) {
        const transfer = transferOf(await transfers.get(scope, id));
        return { ...transferView(transfer), acts: answersOf(principal, transfer.state) };
      },
    }),
    answerRoute('acknowledge', 'Take hazards of the document over', z.strictObject({ hazardIds: some })),
    answerRoute(
      'refuse',
      'Refuse hazards of the document',
      z.strictObject({ reason: text(500), hazardIds: some }),
    ),
  ];
}

/** What somebody may answer now: as the receiver, while a hazard of it waits. */
const answersOf = (principal: Principal, transfer: Transfer) =>
  receivingPost(principal, transfer) && transfer.lines.some(isWaiting) ? [...answers] : [];

const receivingPost = ({ grants }: Principal, transfer: Transfer) =>
  grants.find((grant) => permits(grant.role, 'transfer:answer') && isAddressed(transfer, grant));

/** The post in which somebody answers: one it is addressed to. */
function receiverOf(principal: Principal, transfer: Transfer, otherwise: Actor): Actor {
  const post = receivingPost(principal, transfer);
  return post ? { subject: principal.subject, role: post.role, area: post.area } : otherwise;
}
