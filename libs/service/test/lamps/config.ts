import { commonConfig, readConfig, secret } from '@firegrid/service';
import { z } from 'zod';

export type Config = typeof config;

export const config = readConfig(
  commonConfig.extend({
    LAMPS_KEY: secret('demo-key-of-lamps'),
    /** The name of an error that nobody handles. */
    LAMPS_LOSE: z.string().optional(),
  }),
);
