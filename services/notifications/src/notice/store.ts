import { type Store, aggregateRepository, is, oneOf } from '@firegrid/store';
import { notice } from './notice.ts';
import { publish } from './publish.ts';

export type Notices = ReturnType<typeof noticeRepository>;

/** Notices, found by post. */
export function noticeRepository(store: Store) {
  return aggregateRepository({
    store,
    name: 'notices',
    decider: notice,
    filters: {
      id: is<string>('_id'),
      posts: oneOf<string>('state.post'),
      kind: is<string>('state.kind'),
      notReadBy: (subject: string) => ({ 'state.readBy': { $ne: String(subject) } }),
      /** Told since an instant, or not read by somebody. */
      kept: ({ since, subject }: { since: Date; subject: string }) => ({
        $or: [{ 'state.at': { $gte: since } }, { 'state.readBy': { $ne: String(subject) } }],
      }),
      before: (at: Date) => ({ 'state.at': { $lte: at } }),
    },
    sorts: { newest: { 'state.at': -1 } },
    indexes: [
      { keys: { 'state.post': 1, 'state.at': -1, _id: -1 } },
      // Of the feed: whoever asks has few posts, and wide areas.
      { keys: { 'state.post': 1, changed: 1, _id: 1 } },
    ],
    area: (state) => state?.area,
    publish,
    receipt: (state) => ({ kind: state?.kind ?? 'assigned' }),
  });
}
