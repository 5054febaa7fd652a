import { changesRoute, changing } from '@firegrid/http';
import { addressesOf, shownTold, told } from './routes.ts';
import type { Notices } from './store.ts';

/** A phone begins with what was told in so long, in ms, and with what is not read. */
const keptMs = 30 * 86_400_000;

/** GET /changes: what my posts and I were told. */
export const noticeFeed = (notices: Notices) =>
  changesRoute({
    permission: 'inbox:read',
    sources: [
      changing({
        kind: 'notice',
        data: told,
        read({ scope, principal }, query) {
          const since = new Date(query.before.getTime() - keptMs);
          const first = { kept: { since, subject: principal.subject } };
          return notices.changes(scope, { ...query, filter: { posts: addressesOf(principal) }, first });
        },
        show({ id, state }, { principal }) {
          if (!state) throw new Error(`notice ${id} has no state`);
          return shownTold(state, principal.subject);
        },
      }),
    ],
  });
