import { commonConfig, readConfig } from '@firegrid/service';
import { z } from 'zod';

/** What this service reads beside what all do. */
export const inspectionsConfig = commonConfig.extend({
  /** How often it looks whether a week has begun or a duty has been missed, in ms. */
  FIREGRID_DUTY_SWEEP_MS: z.coerce.number().int().min(100).default(600_000),
});

export type Config = z.output<typeof inspectionsConfig>;

/** All that this service reads from its environment; says what is wrong with it and exits otherwise. */
export const config = (): Config => readConfig(inspectionsConfig);
