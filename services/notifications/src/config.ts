import { type CommonConfig, commonConfig, readConfig } from '@firegrid/service';

/** All that this service reads from its environment; says what is wrong with it and exits otherwise. */
export const config = (): CommonConfig => readConfig(commonConfig);
