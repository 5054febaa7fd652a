import { type Hazard, type HazardEvent, type Received, timestampDate } from '@firegrid/contracts';
import type { Actor } from '@firegrid/decider';
import type { Address, Kind } from '../notice/notice.ts';
import { type News, doerOf, isOwn } from './doer.ts';

type Happened = HazardEvent['happened'];

interface Line {
  readonly to: Address | undefined;
  readonly kind: Kind;
}

/** Who learns of what happened to a hazard, and why. People who did it themselves know already. */
export function toldOfHazard({ body, at }: Received<HazardEvent>): News[] {
  const { hazard, happening, happened } = body;
  if (!hazard?.area) return [];
  const { code, ancestors } = hazard.area;
  const about = { kind: 'hazard', id: hazard.id, number: hazard.number } as const;
  const when = happening?.at ? timestampDate(happening.at) : at;
  const by = doerOf(happening);
  return linesOf(happened, hazard, by).flatMap(({ to, kind }) =>
    to?.role && !isOwn(by, to)
      ? [
          {
            ...{ kind, about, by },
            to: { role: to.role, area: to.area },
            area: { code, ancestors },
            at: when,
          },
        ]
      : [],
  );
}

function linesOf(happened: Happened, hazard: Hazard, doer: Actor): Line[] {
  const { custody, superior } = hazard;
  // Who reported without a login has no inbox: he follows it by his code.
  const finder = hazard.foundBy === 'public' ? undefined : { role: 'person', area: hazard.foundBy };
  switch (happened.case) {
    case 'reported':
      return reported(hazard);
    case 'confirmed':
      return [{ to: custody, kind: 'assigned' }];
    case 'transferOffered':
      return [{ to: happened.value.to, kind: 'transferred' }];
    case 'transferAcknowledged':
      return [{ to: happened.value.from, kind: 'acknowledged' }];
    case 'transferRefused':
      return [{ to: custody, kind: 'refused' }];
    case 'climbed': {
      const kind = happened.value.step === 'owns' ? 'climbed' : 'overdue';
      return [
        { to: happened.value.to, kind },
        { to: happened.value.from, kind },
      ];
    }
    case 'submitted':
    case 'fixedOnSpot': {
      // Nobody verifies his own work: where the owner did it, his superior has something to look at.
      const verifier = custody && isOwn(doer, custody) ? superior : custody;
      return [{ to: verifier, kind: 'submitted' }];
    }
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

/** A grid worker holds what is found in his grid and cannot confirm it: the officer above him must know of it. */
function reported({ status, custody, superior }: Hazard): Line[] {
  // Put right in the same act: fixedOnSpot comes right after, and says it all.
  if (status !== 'reported') return [];
  const held: Line[] = [{ to: custody, kind: 'assigned' }];
  return custody?.role === 'grid-worker' ? [...held, { to: superior, kind: 'reported' }] : held;
}
