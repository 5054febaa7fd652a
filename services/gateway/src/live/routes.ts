import { streamRoute } from '@firegrid/http';
import type { Live } from './live.ts';

/** What happens, as it happens, for an open browser. */
export const liveRoutes = (live: Live) => [
  streamRoute({
    method: 'get',
    path: '/api/v1/events',
    permission: 'inbox:read',
    summary: 'Notices of my posts as server-sent events; Last-Event-ID goes on after a break',
    produces: 'text/event-stream',
    async handler({ principal, request, response }) {
      live.listen(principal, response, request.header('last-event-id'));
    },
  }),
];
