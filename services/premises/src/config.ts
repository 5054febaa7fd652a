import { commonConfig, keys, readConfig } from '@firegrid/service';
import { z } from 'zod';

/** What this service reads beside what all do. */
export const premisesConfig = commonConfig.extend({
  /** 32 bytes in base64, several separated by commas: the first encrypts contacts, the others only decrypt. */
  FIREGRID_FIELD_KEYS: keys('ZGVtby1vbmx5LWZpcmVncmlkLWZpZWxkLWtleS0wMDE='),
  /** The largest file an import takes, in bytes. */
  FIREGRID_IMPORT_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .default(64 * 1024 * 1024),
  /** The most lines an import takes. */
  FIREGRID_IMPORT_MAX_ROWS: z.coerce.number().int().min(1).default(200_000),
  /** How often it looks for imports that another replica left unfinished, in ms. */
  FIREGRID_IMPORT_SWEEP_MS: z.coerce.number().int().min(100).default(2_000),
});

export type Config = z.output<typeof premisesConfig>;

/** All that this service reads from its environment; says what is wrong with it and exits otherwise. */
export const config = (): Config => readConfig(premisesConfig);
