import { commonConfig, readConfig, secret } from '@firegrid/service';
import { z } from 'zod';

const web = z.url({ protocol: /^https?$/ });

/** What this service reads beside what all do. */
export const mediaConfig = commonConfig.extend({
  FIREGRID_S3_URL: web,
  /** The address under which browsers reach the same storage, where that is another one. */
  FIREGRID_S3_PUBLIC_URL: web.optional(),
  FIREGRID_S3_REGION: z.string().min(1).max(60).default('us-east-1'),
  FIREGRID_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, 'must be a bucket name: 3 to 63 of a-z, 0-9 and hyphens')
    .default('firegrid-media'),
  FIREGRID_S3_ACCESS_KEY: secret('firegrid'),
  FIREGRID_S3_SECRET_KEY: secret('firegrid-secret'),
  /** The address people open in a browser: pages from there may send parts to the storage. */
  FIREGRID_ORIGIN: web.transform((url) => new URL(url).origin),
  /** How often it looks for what nobody needs any more, in ms: an hour. */
  FIREGRID_PHOTO_SWEEP_MS: z.coerce.number().int().min(50).max(86_400_000).default(3_600_000),
});

export type Config = z.output<typeof mediaConfig>;

/** All that this service reads from its environment; says what is wrong with it and exits otherwise. */
export const config = (): Config => readConfig(mediaConfig);
