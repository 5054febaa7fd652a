import { type Store, type Stored, aggregateRepository, is, oneOf } from '@firegrid/store';
import type { Post } from '../hazard/posts.ts';
import { transferDecider } from './decide.ts';
import { publishTransfer } from './publish.ts';
import type { State, Transfer } from './transfer.ts';
import { transferView } from './view.ts';

export type TransferStore = ReturnType<typeof transferStore>;

const filters = {
  id: is<string>('_id'),
  status: oneOf<Transfer['status']>('state.status'),
  unsettled: is<boolean>('state.unsettled'),
  hazardId: is<string>('state.lines.hazardId'),
  /** Sent to one of these posts or to the same office of an area within; never empty. */
  addressedTo: (posts: readonly Post[]) => ({
    $or: posts.map(({ role, area }) => ({ 'state.to.role': String(role), 'state.reach': String(area) })),
  }),
};

/** Transfer documents in the service's own database. */
export const transferStore = (store: Store) =>
  aggregateRepository({
    store,
    name: 'transfers',
    decider: transferDecider,
    filters,
    sorts: { newest: { 'state.sent.at': -1 } },
    indexes: [
      { keys: { 'state.unsettled': 1 }, where: { 'state.unsettled': true } },
      { keys: { 'state.lines.hazardId': 1, 'state.sent.at': -1, _id: -1 } },
      { keys: { 'state.reach': 1, 'state.to.role': 1, 'state.sent.at': -1, _id: -1 } },
    ],
    area: (state) => (state.status === 'absent' ? undefined : state.area),
    publish: publishTransfer,
    receipt(state): { number: string; status: Transfer['status'] } {
      if (state.status === 'absent') throw new Error('nobody sent this document');
      return { number: state.number, status: state.status };
    },
    current: (stored) => transferView(transferOf(stored)),
  });

/** A document that is there: the store keeps no absent ones. */
export function transferOf({ id, version, state }: Stored<State>): {
  id: string;
  version: number;
  state: Transfer;
} {
  if (state.status === 'absent') throw new Error(`transfer ${id} is stored and absent`);
  return { id, version, state };
}
