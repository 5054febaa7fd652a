import { commonConfig, readConfig } from '@firegrid/service';

export type Config = typeof config;

/** All that this service reads from its environment. */
export const config = readConfig(commonConfig);
