import { systemScope } from '@firegrid/access';
import type { AreaRegister, FollowArea } from '@firegrid/areas';
import { derivedId } from '@firegrid/decider';
import type { HazardStore } from '../hazard/store.ts';
import { placeOf } from '../places.ts';
import { system } from '../system.ts';

const everywhere = systemScope('open hazards follow their area');
const open = ['reported', 'confirmed', 'rectifying', 'submitted'] as const;

/** Open hazards go along with an area that moves, or to its heir when it closes. */
export const followWith =
  (hazards: HazardStore, areas: () => AreaRegister, clock: () => Date): FollowArea =>
  async ({ code, now, why }) => {
    const affected = hazards.each(everywhere, { placedAt: code, status: open });
    let place: Awaited<ReturnType<typeof placeOf>> | undefined;
    for await (const { id, version } of affected) {
      place ??= await placeOf(areas(), now);
      const command = { type: 'follow', area: place.area, line: place.line } as const;
      // The version is part of it: an area may move away and back.
      const issued = { id: derivedId(id, version, 'follow', ...now.ancestors), by: system, at: clock() };
      await hazards.handle(everywhere, id, command, issued, { fingerprint: why });
    }
  };
