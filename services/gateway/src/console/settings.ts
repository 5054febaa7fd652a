import { type Route, publicRoute } from '@firegrid/http';
import { z } from 'zod';
import type { Config } from '../config.ts';

const output = z.object({
  /** Of people's tokens: the realm's address as a browser reaches it. */
  issuer: z.string(),
  realm: z.string(),
  clientId: z.string(),
  /** Origin of the object storage photos are sent to; null where there is none. */
  storage: z.string().nullable(),
  /** Where the map opens for who has no area of his own: WGS84, and a zoom of Web Mercator. */
  map: z.object({ longitude: z.number(), latitude: z.number(), zoom: z.number() }),
});

export type PublicSettings = z.output<typeof output>;

/** What the console must know of where it runs: one build serves every place. */
export function publicSettings(config: Config): PublicSettings {
  const { FIREGRID_KEYCLOAK_URL, FIREGRID_ISSUER, FIREGRID_REALM: realm, FIREGRID_S3_URL } = config;
  const storage = config.FIREGRID_S3_PUBLIC_URL ?? FIREGRID_S3_URL;
  const [longitude = 0, latitude = 0, zoom = 0] = config.FIREGRID_MAP_VIEW;
  return {
    issuer: FIREGRID_ISSUER ?? `${FIREGRID_KEYCLOAK_URL.replace(/\/$/, '')}/realms/${realm}`,
    realm,
    clientId: 'firegrid-console',
    storage: storage ? new URL(storage).origin : null,
    map: { longitude, latitude, zoom },
  };
}

export const settingsRoute = (settings: PublicSettings): Route =>
  publicRoute({
    method: 'get',
    path: '/settings.json',
    reason: 'a browser must know where to sign in before anybody has',
    summary: 'Where the console signs in, sends photos to and opens its map',
    output,
    handler: async () => settings,
  });
