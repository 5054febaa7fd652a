import { systemScope } from '@firegrid/access';
import type { AreaRegister } from '@firegrid/areas';
import { type EventOf, type Received, type Topic, topics } from '@firegrid/contracts';
import { derivedId } from '@firegrid/decider';
import { onBatch } from '@firegrid/messaging';
import { noticeId } from '../notice/notice.ts';
import type { Notices } from '../notice/store.ts';
import { toldOfAssignment } from './assignment.ts';
import type { News } from './doer.ts';
import { toldOfHazard } from './hazard.ts';
import { toldOfTransfer } from './transfer.ts';

const everywhere = systemScope('who must know is told, wherever it happened');

interface Telling<T extends Topic> {
  readonly topic: T;
  readonly who: (event: Received<EventOf<T>>) => News[] | Promise<News[]>;
  /** What makes two events the same news; each event is its own unless told. */
  readonly cause?: (event: Received<EventOf<T>>) => string;
}

/** Posts a notice for each who must know. Its id follows from the cause: told twice, it is there once. */
const tell = <T extends Topic>(notices: Notices, { topic, who, cause = ({ id }) => id }: Telling<T>) =>
  onBatch(topic, async (events) => {
    const items = events.map(async (event) =>
      (await who(event)).map(({ by, ...told }) => {
        const id = noticeId(cause(event), told);
        const issued = { id: derivedId(id, 'post'), by, at: event.at };
        return { id, command: { type: 'post', told } as const, issued, fingerprint: id };
      }),
    );
    await notices.bulkCreate(everywhere, (await Promise.all(items)).flat());
  });

export const tellers = (notices: Notices, areas: AreaRegister) => ({
  hazards: [tell(notices, { topic: topics.hazard, who: toldOfHazard })],
  transfers: [tell(notices, { topic: topics.transfer, who: toldOfTransfer })],
  assignments: [
    tell(notices, {
      topic: topics.assignment,
      who: (event) => toldOfAssignment(event, areas),
      // An assignment is told again whenever something about it changes; it is given once.
      cause: ({ key }) => key,
    }),
  ],
});
