import { systemScope } from '@firegrid/access';
import { type Store, aggregateRepository, oneOf, range } from '@firegrid/store';
import { type Kept, photo } from './photo.ts';

export type Photos = ReturnType<typeof photoRepository>;

/** Who may see a photo its records say; by itself it lies in no area. */
export const anywhere = systemScope('a photo lies in no area: the records that name it do');

/** Photos by the hash of what the phone took. */
export const photoRepository = (store: Store) =>
  aggregateRepository({
    store,
    name: 'photos',
    decider: photo,
    filters: {
      hashes: oneOf<string>('_id'),
      due: range<Date>('state.due'),
      looseSince: range<Date>('state.loose.since'),
    },
    sorts: {},
    indexes: [
      { keys: { 'state.due': 1 }, sparse: true },
      { keys: { 'state.loose.since': 1 }, sparse: true },
    ],
    area: () => undefined,
    // What arrived is nobody's business but the reader's, who asks for it.
    publish: () => undefined,
    receipt: ({ status }) => ({ status }),
  });

/** Those of the photos that are here, by hash. */
export async function keptOf(
  photos: Pick<Photos, 'find'>,
  hashes: readonly string[],
): Promise<Map<string, Kept>> {
  const { items } = await photos.find(anywhere, { hashes }, { limit: hashes.length });
  return new Map(items.flatMap(({ id, state }) => (state.status === 'kept' ? [[id, state] as const] : [])));
}
