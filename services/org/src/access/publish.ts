import { type WireMessage, packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';

/** Tokens of this subject made before the act are refused everywhere. */
export const accessChanged = (subject: string, { messageId, issued }: PublishedAct): WireMessage =>
  packEvent(topics.access, {
    id: messageId,
    key: subject,
    at: issued.at,
    body: { subject, notBefore: timestampFromDate(issued.at) },
  });
