import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';

const named = { code: z.string(), zh: z.string(), en: z.string() };

export const catalogueView = z.object({
  version: z.number(),
  validFrom: z.string(),
  classes: z.array(
    z.object({ ...named, small: z.boolean(), checklist: z.string(), maxFloorArea: z.number().nullable() }),
  ),
  local: z.array(z.object({ area: z.string(), class: z.string(), maxFloorArea: z.number() })),
  tags: z.array(z.object(named)),
});

export const shownCatalogue = (catalogue: Catalogue): z.input<typeof catalogueView> => ({
  ...catalogue,
  classes: catalogue.classes.map((one) => ({ ...one, maxFloorArea: one.maxFloorArea ?? null })),
  local: [...catalogue.local],
  tags: [...catalogue.tags],
});
