import { type Route, defineRoute, queryInteger } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';
import type { Catalogues } from './catalogues.ts';
import { catalogueView, shownCatalogue } from './view.ts';

/** The rules premises are classed by. */
export const catalogueRoutes = (catalogues: Catalogues, clock: () => Date): Route[] => [
  defineRoute({
    method: 'get',
    path: '/catalogue',
    permission: 'catalogue:read',
    summary: 'Read the catalogue of classes, local thresholds and tags',
    description: 'The version in force today, or the one asked for. Floor areas in m².',
    tags: ['catalogue'],
    query: z.strictObject({ version: queryInteger(1, 10_000).optional() }),
    output: catalogueView,
    async handler({ query }) {
      const catalogue =
        query.version === undefined ? catalogues.at(clock()) : catalogues.version(query.version);
      if (!catalogue) throw new DomainError(common['not-found'], `There is no catalogue ${query.version}.`);
      return shownCatalogue(catalogue);
    },
  }),
];
