import { fileURLToPath } from 'node:url';
import { commonConfig, keys, readConfig } from '@firegrid/service';
import { z } from 'zod';

/** A service behind the gateway: /api/v1/<name> goes there. */
export interface Neighbour {
  readonly name: string;
  readonly url: string;
}

const url = z.url({ protocol: /^https?$/ });
const most = (usual: number) => z.coerce.number().int().min(1).default(usual);
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const evening = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'must be two times such as 18:00-20:00')
  .transform((both) => ({ from: minutes(both.slice(0, 5)), until: minutes(both.slice(6)) }))
  .refine(({ from, until }) => from < until, 'must end after it begins, on the same day');

/** What this service reads of what all do, and beside it. */
export const gatewayConfig = commonConfig
  .omit({ FIREGRID_MONGO_URL: true, FIREGRID_DB_PREFIX: true })
  .extend({
    FIREGRID_ORG_URL: url,
    FIREGRID_PREMISES_URL: url,
    FIREGRID_INSPECTIONS_URL: url,
    FIREGRID_HAZARDS_URL: url,
    FIREGRID_NOTIFICATIONS_URL: url,
    FIREGRID_MEDIA_URL: url,
    /** Proxies in front that each add a line to X-Forwarded-For: without them an address is the connection's. */
    FIREGRID_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    /** Requests a minute of one person. */
    FIREGRID_RATE_PER_PERSON: most(1_200),
    /** Requests a minute of one address without a login. */
    FIREGRID_RATE_PER_ADDRESS: most(600),
    /** Reports an hour of one address from the public. */
    FIREGRID_PUBLIC_PER_ADDRESS: most(10),
    /** So many phones are served at once where no person waits for it. */
    FIREGRID_SYNC_AT_ONCE: z.coerce.number().int().min(1).max(10_000).default(8),
    /** When phones send the day's work, in Shanghai. */
    FIREGRID_SYNC_WINDOW: z.string().default('18:00-20:00').pipe(evening),
    /** 32 bytes in base64, for the seals of phones; several separated by commas while keys rotate, the new one first. */
    FIREGRID_SEAL_KEY: keys('ZGVtby1vbmx5LWZpcmVncmlkLXNlYWwta2V5LS0wMDE='),
    /** The built console. */
    FIREGRID_CONSOLE_DIR: z.string().default(fileURLToPath(new URL('../../console/dist', import.meta.url))),
    /** Object storage; where browsers reach it by another address, that too. */
    FIREGRID_S3_URL: url.optional(),
    FIREGRID_S3_PUBLIC_URL: url.optional(),
    /** Where the map opens: longitude, latitude (WGS84), zoom. Hunan unless told. */
    FIREGRID_MAP_VIEW: z
      .string()
      .regex(/^-?[\d.]+,-?[\d.]+,[\d.]+$/, 'must be longitude,latitude,zoom')
      .default('111.7,27.6,6.5')
      .transform((view) => view.split(',').map(Number)),
  });

export type Config = z.output<typeof gatewayConfig>;

/** All that this service reads from its environment; says what is wrong with it and exits otherwise. */
export const config = (): Config => readConfig(gatewayConfig);

export const neighboursOf = (config: Config): readonly Neighbour[] => [
  { name: 'org', url: config.FIREGRID_ORG_URL },
  { name: 'premises', url: config.FIREGRID_PREMISES_URL },
  { name: 'inspections', url: config.FIREGRID_INSPECTIONS_URL },
  { name: 'hazards', url: config.FIREGRID_HAZARDS_URL },
  { name: 'notifications', url: config.FIREGRID_NOTIFICATIONS_URL },
  { name: 'media', url: config.FIREGRID_MEDIA_URL },
];
