import { isoDateTime } from '@firegrid/http';
import type { HistoryEntry } from '@firegrid/store';
import { z } from 'zod';

/** One line of the audit. */
export const historyEntry = z.object({
  version: z.int(),
  at: isoDateTime,
  by: z.object({ subject: z.string(), role: z.string(), area: z.string() }),
  what: z.array(z.string()),
  changed: z.array(z.string()).optional(),
});

export const shownHistory = ({
  version,
  at,
  by,
  what,
  changed,
}: HistoryEntry): z.input<typeof historyEntry> => ({
  version,
  at: at.toISOString(),
  by,
  what: [...what],
  ...(changed ? { changed: [...changed] } : {}),
});
