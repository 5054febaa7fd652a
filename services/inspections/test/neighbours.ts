import { randomUUID } from 'node:crypto';
import { type WireMessage, packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import { areaRef } from '@firegrid/testkit/areas';

const happening = (at: Date, version: number) => ({
  by: { subject: 'somebody', as: { role: 'township-officer', area: '430121105' } },
  at: timestampFromDate(at),
  version: BigInt(version),
});

export interface ToldPremises {
  readonly id: string;
  readonly area: string;
  readonly version?: number;
  readonly class?: string;
  readonly status?: 'open' | 'closed';
}

/** What premises would say: the newest state of one, of a weekly class unless told. */
export function premisesEvent({
  id,
  area,
  version = 1,
  status = 'open',
  ...more
}: ToldPremises): WireMessage {
  const premises = { id, name: `店${id.slice(0, 4)}`, number: 'P', area: areaRef(area), status };
  return packEvent(topics.premises, {
    id: `${id}/${version}`,
    key: id,
    at: new Date(),
    body: {
      happening: happening(new Date(), version),
      premises: { ...premises, class: more.class ?? 'small-shop' },
      happened: { case: version === 1 ? 'registered' : 'changed', value: {} },
    },
  });
}

/** A visit that fulfils a duty, as this service itself would tell of it; `key` places it on a partition. */
export function visitEvent(dutyId: string, key: string): WireMessage {
  const id = randomUUID();
  return packEvent(topics.inspection, {
    id: `${id}/1/0`,
    key,
    at: new Date(),
    body: {
      happening: happening(new Date(), 1),
      inspection: { id, dutyId, deviceTime: timestampFromDate(new Date()) },
      happened: { case: 'submitted', value: {} },
    },
  });
}
