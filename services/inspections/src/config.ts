import { commonConfig, readConfig } from '@firegrid/service';
import { z } from 'zod';

export type Config = typeof config;

/** All that this service reads from its environment. */
export const config = readConfig(
  commonConfig.extend({
    /** How often it looks whether a week has begun or a duty has been missed, in ms. */
    FIREGRID_DUTY_SWEEP_MS: z.coerce.number().int().min(100).default(600_000),
  }),
);
