import { commonConfig, keys, readConfig, secret } from '@firegrid/service';
import { z } from 'zod';

/** What this service reads beside what all do. */
export const orgConfig = commonConfig.extend({
  /** The service account that keeps people's accounts. */
  FIREGRID_ORG_CLIENT_ID: z.string().min(1).default('firegrid-org'),
  FIREGRID_ORG_CLIENT_SECRET: secret('demo-only-firegrid-org'),
  /** 32 bytes in base64, for phone numbers; while keys rotate several with commas, the new one first. */
  FIREGRID_FIELD_KEYS: keys('ZGVtby1vbmx5LWZpcmVncmlkLWZpZWxkLWtleS0wMDE='),
  /** How often it looks for what Keycloak does not know yet, in ms. */
  FIREGRID_ACCESS_SWEEP_MS: z.coerce.number().int().min(100).default(2_000),
  /** How often it looks for moves and closures a crash has interrupted, in ms. */
  FIREGRID_SETTLE_SWEEP_MS: z.coerce.number().int().min(100).default(5_000),
});

export type Config = z.output<typeof orgConfig>;

/** All that this service reads from its environment. */
export const readOrgConfig = (): Config => readConfig(orgConfig);

/** For programs that listen nowhere. */
export const readToolConfig = (): Config =>
  readConfig(orgConfig.extend({ PORT: orgConfig.shape.PORT.default(0) }));
