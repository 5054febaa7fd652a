import { isoDateTime, uuid } from '@firegrid/http';
import { z } from 'zod';
import { deedSchema, deedView } from '../hazard/view.ts';
import type { Transfer } from './transfer.ts';

const post = z.object({ role: z.string(), area: z.string() });

/** A transfer document as people see it; null where there is nothing (yet). */
export const transferSchema = z.object({
  id: uuid,
  version: z.int(),
  number: z.string(),
  status: z.enum(['sent', 'answered']),
  area: z.object({ code: z.string(), ancestors: z.array(z.string()) }),
  from: post,
  to: post,
  note: z.string().nullable(),
  sentAt: isoDateTime,
  sent: deedSchema,
  hazards: z.array(
    z.object({
      id: uuid,
      number: z.string(),
      status: z.enum(['sent', 'offered', 'acknowledged', 'refused', 'dropped']),
      /** An answer that is being carried out. */
      answering: z.enum(['acknowledge', 'refuse']).nullable(),
      answered: deedSchema.nullable(),
      reason: z.string().nullable(),
    }),
  ),
});

export function transferView({
  id,
  version,
  state,
}: {
  readonly id: string;
  readonly version: number;
  readonly state: Transfer;
}): z.input<typeof transferSchema> {
  const { number, status, area, from, to, note, sent, lines } = state;
  return {
    ...{ id, version, number, status, from, to },
    area: { code: area.code, ancestors: [...area.ancestors] },
    note: note ?? null,
    sentAt: sent.at.toISOString(),
    sent: deedView(sent),
    hazards: lines.map((line) => ({
      id: line.hazardId,
      number: line.number,
      status: line.status,
      answering: line.instruction?.answer ?? null,
      answered: line.answered ? deedView(line.answered) : null,
      reason: line.reason ?? null,
    })),
  };
}
