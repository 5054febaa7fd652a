import { type ReadinessReport, type Route, defineRoute, isoDateTime } from '@firegrid/http';
import { z } from 'zod';
import type { Neighbour } from '../config.ts';
import { askNeighbour, serviceView, told } from './readiness.ts';

/** How the platform is, for those who run it: what each service says of itself, asked at this moment. */
export const systemRoutes = (
  neighbours: readonly Neighbour[],
  ready: () => Promise<ReadinessReport>,
): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/system/services',
    permission: 'system:read',
    summary: 'How each service is, and what it needs',
    tags: ['system'],
    output: z.object({ at: isoDateTime, services: z.array(serviceView) }),
    async handler() {
      const asked = neighbours.map(askNeighbour);
      const services = [told('gateway', await ready()), ...(await Promise.all(asked))];
      return { at: new Date().toISOString(), services };
    },
  }),
];
