import { isoDateTime } from '@firegrid/http';
import { z } from 'zod';
import { problems } from '../photo/problems.ts';
import { types } from '../photo/original.ts';

/** SHA-256 of what the phone took: the name of a photo everywhere. */
export const photoHash = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex');

/** @param most bytes */
export const announced = (most: number) =>
  z.strictObject({ bytes: z.int().min(1).max(most), type: z.enum(types) });

export const hashParams = z.strictObject({ hash: photoHash });

export const offered = z.object({
  hash: photoHash,
  status: z.enum(['wanted', 'held']),
  /** Part 1 begins at offset 0. `url` is null where a part is here already: so an upload goes on after a break. */
  parts: z.array(z.object({ number: z.int(), offset: z.int(), bytes: z.int(), url: z.string().nullable() })),
  /** Until when the addresses hold; null where there are none. */
  expiresAt: isoDateTime.nullable(),
});
export type Offer = z.output<typeof offered>;

export const completed = z.object({ hash: photoHash, status: z.literal('held') });
export type Completed = z.output<typeof completed>;

export const refusals = Object.values(problems);
