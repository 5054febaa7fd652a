import { defineRoute, queryInteger } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';
import { severities } from '../hazard/hazard.ts';
import { bilingual } from '../hazard/view.ts';
import { type Catalogue, catalogueOf, categories, currentCatalogue, factorEditions } from './catalogue.ts';

const within = z.union([z.object({ hours: z.int() }), z.object({ workingDays: z.int() })]);

export const catalogueView = z.object({
  version: z.int(),
  validFrom: z.string(),
  types: z.array(
    z.object({
      code: z.string(),
      name: bilingual,
      category: z.enum(categories),
      defaultSeverity: z.enum(severities),
      fixableOnSpot: z.boolean(),
      /** The statutory time: hours, or working days in Shanghai. */
      verifyWithin: within,
      law: z.string(),
    }),
  ),
  majorFactors: z.array(
    z.object({
      standard: z.string(),
      edition: z.string(),
      from: z.string(),
      until: z.string().optional(),
      note: z.string().optional(),
      factors: z.array(
        z.object({ code: z.string(), kind: z.enum(['direct', 'composite']), name: bilingual }),
      ),
    }),
  ),
});

/** With all editions of the factors. */
export const shownCatalogue = (catalogue: Catalogue): z.input<typeof catalogueView> => ({
  ...catalogue,
  types: catalogue.types.map((type) => ({ ...type })),
  majorFactors: factorEditions().map((edition) => ({ ...edition, factors: [...edition.factors] })),
});

/** GET /catalogue: what hazards are judged by. */
export const catalogueRoute = defineRoute({
  method: 'get',
  path: '/catalogue',
  permission: 'catalogue:read',
  summary: 'Hazard types and the factors of major hazards',
  tags: ['catalogue'],
  query: z.strictObject({ version: queryInteger(1, 1000).optional() }),
  output: catalogueView,
  async handler({ query: { version } }) {
    const catalogue = version === undefined ? currentCatalogue() : catalogueOf(version);
    if (!catalogue)
      throw new DomainError(common['not-found'], `There is no version ${version} of the catalogue.`);
    return shownCatalogue(catalogue);
  },
});
