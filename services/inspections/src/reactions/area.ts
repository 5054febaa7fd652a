import type { AreaRegister, FollowArea } from '@firegrid/areas';
import { systemScope } from '@firegrid/access';
import { issuedBySystem, postOf } from '../duty/lay.ts';
import type { Duties } from '../duty/store.ts';

const everywhere = systemScope('due duties follow their area to its successor');

/** Duties that are due go where their area went; what has ended keeps the area that held. */
export const followWith =
  (duties: Duties, areas: () => AreaRegister): FollowArea =>
  async ({ code, now }) => {
    const at = new Date();
    const post = await postOf(areas(), now.code);
    for await (const { id, version } of duties.each(everywhere, { placedAt: code, status: 'due' })) {
      const issued = issuedBySystem(at, id, 'follow', now.code, String(version));
      await duties.handle(everywhere, id, { type: 'follow', area: now, post }, issued, { fingerprint: id });
    }
  };
