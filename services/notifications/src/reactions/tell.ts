import { systemScope } from '@firegrid/access';
import { type EventOf, type Received, type Topic, topics } from '@firegrid/contracts';
import { derivedId } from '@firegrid/decider';
import { onBatch } from '@firegrid/messaging';
import { type Told, noticeId } from '../notice/notice.ts';
import type { Notices } from '../notice/store.ts';
import { toldOfHazard } from './hazard.ts';
import { toldOfTransfer } from './transfer.ts';

const everywhere = systemScope('who must know is told, wherever it happened');
const by = { subject: 'system', role: 'system', area: '' };

/** Posts a notice for each who must know. Its id follows from the event: told twice, it is there once. */
const tell = <T extends Topic>(notices: Notices, topic: T, who: (event: Received<EventOf<T>>) => Told[]) =>
  onBatch(topic, async (events) => {
    const items = events.flatMap((event) =>
      who(event).map((told) => {
        const id = noticeId(event.id, told);
        const issued = { id: derivedId(id, 'post'), by, at: event.at };
        return { id, command: { type: 'post', told } as const, issued, fingerprint: id };
      }),
    );
    await notices.bulkCreate(everywhere, items);
  });

export const tellers = (notices: Notices) => ({
  hazards: [tell(notices, topics.hazard, toldOfHazard)],
  transfers: [tell(notices, topics.transfer, toldOfTransfer)],
});
