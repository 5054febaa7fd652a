import { type Fault, skewFaults } from '@firegrid/service';
import type { Config } from '../config.ts';

type Client = Pick<
  Config,
  'FIREGRID_KEYCLOAK_URL' | 'FIREGRID_REALM' | 'FIREGRID_ORG_CLIENT_ID' | 'FIREGRID_ORG_CLIENT_SECRET'
>;

/** What is wrong with the service account that keeps people's accounts. None while Keycloak or the realm is away. */
export async function clientFaults(config: Client): Promise<Fault[]> {
  const { FIREGRID_ORG_CLIENT_ID: id, FIREGRID_REALM: realm } = config;
  const base = `${config.FIREGRID_KEYCLOAK_URL.replace(/\/+$/, '')}/realms/${encodeURIComponent(realm)}`;
  const form = {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: config.FIREGRID_ORG_CLIENT_SECRET,
  };
  const answer = await fetch(`${base}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined);
  if (answer?.ok) return skewFaults(madeAt((await answer.json()) as { access_token: string }));
  if (answer?.status !== 400 && answer?.status !== 401) return [];
  return [
    {
      setting: 'FIREGRID_ORG_CLIENT_SECRET',
      wrong: `Keycloak refuses the client ${id} with this secret`,
      todo: `Take the secret that the realm ${realm} has for it`,
    },
  ];
}

/** By the clock of who made it. */
function madeAt({ access_token: token }: { access_token: string }): Date {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return new Date((JSON.parse(claims) as { iat: number }).iat * 1000);
}
