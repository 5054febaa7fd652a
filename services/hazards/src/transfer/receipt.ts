import { uuid } from '@firegrid/http';
import { z } from 'zod';

/** The answer to a command on a document. */
export const receiptSchema = z.object({
  id: uuid,
  version: z.int(),
  number: z.string(),
  status: z.enum(['sent', 'answered']),
});
