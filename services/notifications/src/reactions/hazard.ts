import { type HazardEvent, type Received, timestampDate } from '@firegrid/contracts';
import type { Address, Kind, Told } from '../notice/notice.ts';

type Happened = HazardEvent['happened'];

/** Who learns of what happened to a hazard, and why. People who did it themselves know already. */
export function toldOfHazard({ body, at }: Received<HazardEvent>): Told[] {
  const { hazard, happening, happened } = body;
  if (!hazard?.area) return [];
  const { code, ancestors } = hazard.area;
  const about = { kind: 'hazard', id: hazard.id, number: hazard.number } as const;
  const when = happening?.at ? timestampDate(happening.at) : at;
  const doer = happening?.by?.as;
  return addressees(happened, hazard)
    .filter(({ to }) => to.role && !(doer && doer.role === to.role && doer.area === to.area))
    .map(({ to, kind }) => ({
      to: { role: to.role, area: to.area },
      kind,
      about,
      area: { code, ancestors },
      at: when,
    }));
}

function addressees(
  happened: Happened,
  hazard: NonNullable<HazardEvent['hazard']>,
): { to: Address; kind: Kind }[] {
  const custody = hazard.custody ?? nobody;
  const finder = { role: 'person', area: hazard.foundBy };
  switch (happened.case) {
    case 'reported':
    case 'confirmed':
      return [{ to: custody, kind: 'assigned' }];
    case 'transferOffered':
      return [{ to: happened.value.to ?? nobody, kind: 'transferred' }];
    case 'transferAcknowledged':
      return [{ to: happened.value.from ?? nobody, kind: 'acknowledged' }];
    case 'transferRefused':
      return [{ to: custody, kind: 'refused' }];
    case 'climbed':
      return happened.value.step === 'owns'
        ? [
            { to: happened.value.to ?? nobody, kind: 'climbed' },
            { to: happened.value.from ?? nobody, kind: 'climbed' },
          ]
        : [
            { to: happened.value.to ?? nobody, kind: 'overdue' },
            { to: happened.value.from ?? nobody, kind: 'overdue' },
          ];
    case 'submitted':
      return [{ to: custody, kind: 'submitted' }];
    case 'rejected':
      return [{ to: custody, kind: 'rejected' }];
    case 'reopened':
      return [{ to: custody, kind: 'reopened' }];
    case 'closed':
      return [
        { to: custody, kind: 'closed' },
        { to: finder, kind: 'closed' },
      ];
    default:
      return [];
  }
}

const nobody: Address = { role: '', area: '' };
