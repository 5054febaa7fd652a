import { createHash } from 'node:crypto';
import { areaCode, text } from '@firegrid/http';
import { isPhone, normalPhone } from '@firegrid/phone';
import { z } from 'zod';
import { photosSchema } from '../hazard/schemas.ts';

/** Twice what the longest report has with every character escaped. */
export const reportLimit = 32 * 1024;

/** What anybody may tell. */
export const publicReport = z.strictObject({
  type: text(60),
  area: areaCode,
  place: text(200),
  note: text(1000).optional(),
  /** For a question back, if he wants to be asked. */
  phone: z
    .string()
    .min(3)
    .max(40)
    .refine((typed) => isPhone(normalPhone(typed)), 'must be a Chinese mobile or landline number')
    .optional(),
  photos: photosSchema.max(3).default([]),
});

export type PublicReport = z.output<typeof publicReport>;

/**
 * What a repeated report is compared by. Not by its phone: a hash of so few digits could be searched through, and a
 * page that was loaded again no longer knows it.
 */
export const fingerprintOf = ({ type, area, place, note, photos }: PublicReport): string =>
  createHash('sha256')
    .update(JSON.stringify([type, area, place, note ?? '', photos]))
    .digest('base64url');
