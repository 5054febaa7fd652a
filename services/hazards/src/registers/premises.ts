import type { Scope } from '@firegrid/access';
import { type PremisesEvent, type Received, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import { type Newer, type Store, readModel } from '@firegrid/store';
import type { AreaRef } from '../hazard/hazard.ts';

/** What hazards need to know of premises. */
export interface KnownPremises {
  readonly name: string;
  readonly area: AreaRef;
}

/** The service's own copy of the premises' names and areas. */
export function premisesRegister(store: Store) {
  const model = readModel({
    store,
    name: 'premises',
    filters: {},
    sorts: {},
    area: ({ area }: KnownPremises) => area,
  });
  const learn = async (events: readonly Received<PremisesEvent>[]): Promise<void> =>
    model.applyAll(events.flatMap((event) => known(event) ?? []));
  return {
    handlers: [onBatch(topics.premises, learn)],
    /** @throws DomainError not-found when missing or out of scope */
    get: async (scope: Scope, id: string): Promise<KnownPremises> => (await model.get(scope, id)).state,
  };
}

export type PremisesRegister = ReturnType<typeof premisesRegister>;

function known({
  key,
  body: { premises, happening },
}: Received<PremisesEvent>): Newer<KnownPremises> | undefined {
  if (!premises?.area || !happening) return undefined;
  const { code, ancestors } = premises.area;
  return { key, version: Number(happening.version), doc: { name: premises.name, area: { code, ancestors } } };
}
