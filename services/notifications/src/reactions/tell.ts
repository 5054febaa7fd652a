import { systemScope } from '@firegrid/access';
import { topics } from '@firegrid/contracts';
import { derivedId } from '@firegrid/decider';
import { onBatch } from '@firegrid/messaging';
import { noticeId } from '../notice/notice.ts';
import type { Notices } from '../notice/store.ts';
import { toldOfHazard } from './hazard.ts';

const everywhere = systemScope('who must know is told, wherever it happened');
const by = { subject: 'system', role: 'system', area: '' };

/** Posts a notice for each who must know. Its id follows from the event: told twice, it is there once. */
export const tellOfHazards = (notices: Notices) =>
  onBatch(topics.hazard, async (events) => {
    const items = events.flatMap((event) =>
      toldOfHazard(event).map((told) => {
        const id = noticeId(event.id, told);
        const issued = { id: derivedId(id, 'post'), by, at: event.at };
        return { id, command: { type: 'post', told } as const, issued, fingerprint: id };
      }),
    );
    await notices.bulkCreate(everywhere, items);
  });
