import { described, uuid } from '@firegrid/http';
import { z } from 'zod';
import { kindNames, needsTarget } from './kinds.ts';

const largest = 256 * 1024;

/** What the service behind takes; it checks it. */
const body = described(
  z
    .record(z.string().max(100), z.unknown())
    .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= largest, 'may have up to 256 KB'),
  { type: 'object', additionalProperties: true },
);

const command = z.strictObject({
  /** Made by the phone; of what is new it becomes the id. */
  id: uuid,
  kind: z.enum(kindNames),
  /** The id of the record it is about. */
  target: uuid.optional(),
  body: body.default({}),
  /** The version decided on. */
  ifMatch: z.int().min(0).max(999_999_999).optional(),
  /** Commands it depends on. */
  after: z.array(uuid).max(50).default([]),
});

export type Command = z.output<typeof command>;

/** A phone's queue, or its beginning. */
export const bundle = z
  .strictObject({ commands: z.array(command).min(1).max(50) })
  .superRefine(({ commands }, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['commands', ...path], message });
    const places = new Map(commands.map(({ id }, i) => [id, i] as const).toReversed());
    for (const [i, { id, kind, target, after }] of commands.entries()) {
      if (places.get(id) !== i) wrong([i, 'id'], 'is there twice');
      if (needsTarget(kind) && target === undefined) wrong([i, 'target'], `is needed for ${kind}`);
      if (!needsTarget(kind) && target !== undefined) wrong([i, 'target'], `is nothing for ${kind}`);
      for (const [j, earlier] of after.entries())
        if ((places.get(earlier) ?? -1) >= i) wrong([i, 'after', j], 'does not come before it');
    }
  });

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z
    .array(z.object({ pointer: z.string(), message: z.string(), code: z.string().optional() }))
    .readonly()
    .optional(),
});
const receipt = z.looseObject({ id: z.string(), version: z.int() });

/** What became of a command. */
export const answer = z.discriminatedUnion('outcome', [
  z.object({ id: uuid, outcome: z.literal('accepted'), receipt }),
  /** It came before; the receipt is the one it had then. */
  z.object({ id: uuid, outcome: z.literal('duplicate'), receipt }),
  /** The record is another now: null where there is nothing to show of it. */
  z.object({ id: uuid, outcome: z.literal('conflict'), problem, current: z.unknown() }),
  /** What it is about is not, or no longer, in the hands of the sender. */
  z.object({ id: uuid, outcome: z.literal('not-yours'), problem }),
  z.object({ id: uuid, outcome: z.literal('invalid'), problem }),
  /** To be sent again, after so many seconds where they are told. */
  z.object({ id: uuid, outcome: z.literal('later'), retryAfter: z.int().optional() }),
]);

export type Answer = z.output<typeof answer>;
export type Problem = z.output<typeof problem>;
