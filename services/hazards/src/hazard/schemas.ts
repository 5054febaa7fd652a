import { text, uuid } from '@firegrid/http';
import { z } from 'zod';
import { statuses } from './hazard.ts';

/** Photos by the SHA-256 of their bytes, hex. */
export const photosSchema = z
  .array(
    z
      .string()
      .length(64)
      .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'),
  )
  .max(20);

export const proofSchema = z.strictObject({ note: text(2000).optional(), photos: photosSchema.default([]) });
export const reasonSchema = z.strictObject({ reason: text(500) });
/** For whoever reported it without a login: shown to everybody who has the code. */
export const replySchema = text(500);
export const nothingSchema = z.strictObject({});
export const idParams = z.strictObject({ id: uuid });

/** The answer to a command. */
export const receiptSchema = z.object({
  id: uuid,
  version: z.int(),
  number: z.string(),
  status: z.enum(statuses),
});
