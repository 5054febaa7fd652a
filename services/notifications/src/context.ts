import { areaRegister } from '@firegrid/areas';
import { topics } from '@firegrid/contracts';
import type { Backing } from '@firegrid/service';
import type { Store } from '@firegrid/store';
import { noticeRepository } from './notice/store.ts';
import { tellers } from './reactions/tell.ts';

export type Registers = ReturnType<typeof registers>;

/** All that this service keeps. */
export const registers = (store: Store) => ({
  notices: noticeRepository(store),
  areas: areaRegister({ store }),
});

/** What goes on besides requests. */
export const run = ({ notices, areas }: Registers, backing: Backing): Promise<void> =>
  backing.run({
    topics: [topics.notice],
    outboxes: [notices.outbox],
    consumers: { areas: areas.handlers, ...tellers(notices, areas) },
  });
