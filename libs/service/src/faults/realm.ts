import type { CommonConfig } from '../config.ts';
import { type Fault, mendAddress, whyNoAnswer } from './fault.ts';

type RealmConfig = Pick<CommonConfig, 'FIREGRID_KEYCLOAK_URL' | 'FIREGRID_ISSUER' | 'FIREGRID_REALM'>;

const patienceMs = 5_000;
/** Beyond it fresh tokens look expired, or not valid yet. */
const skewMs = 30_000;

/** The `iss` of people's tokens. */
export const issuerOf = ({ FIREGRID_KEYCLOAK_URL, FIREGRID_ISSUER, FIREGRID_REALM }: RealmConfig): string =>
  FIREGRID_ISSUER ?? `${FIREGRID_KEYCLOAK_URL.replace(/\/+$/, '')}/realms/${FIREGRID_REALM}`;

/** What is wrong between a service and its realm: the address, the realm's name, the issuer, the clocks. */
export async function realmFaults(config: RealmConfig): Promise<Fault[]> {
  const { FIREGRID_KEYCLOAK_URL: url, FIREGRID_REALM: realm } = config;
  const own = `${url.replace(/\/+$/, '')}/realms/${encodeURIComponent(realm)}`;
  try {
    const { status, said, date } = await discovered(own);
    if (status === 404) return [absent(new URL(url).host, realm)];
    if (said === undefined) return [unreachable(url, `it answers ${status}, as no Keycloak does`)];
    return [...(await issuerFaults(issuerOf(config), said)), ...skewFaults(date)];
  } catch (error) {
    return [unreachable(url, whyNoAnswer(error))];
  }
}

/** @param date of an answer, or of a token just made; undefined where the other side tells no time */
export function skewFaults(date: Date | undefined): Fault[] {
  const apart = date ? Math.abs(Date.now() - date.getTime()) : 0;
  if (apart <= skewMs) return [];
  return [
    {
      setting: 'clock',
      wrong: `this machine and Keycloak are ${Math.round(apart / 1000)} s apart`,
      todo: 'Let both keep time with the same NTP server',
    },
  ];
}

/** Told one name inside and another outside, Keycloak may give each: either is good. */
async function issuerFaults(issuer: string, said: string): Promise<Fault[]> {
  if (said === issuer) return [];
  const outside = await discovered(issuer).catch(() => undefined);
  if (outside?.said === issuer) return [];
  return [
    {
      setting: 'FIREGRID_ISSUER',
      wrong: `tokens are expected from ${issuer}, but Keycloak signs as ${said}`,
      todo: 'Set it to what Keycloak says, or the hostname of Keycloak to what is set here',
    },
  ];
}

async function discovered(realm: string) {
  const response = await fetch(`${realm}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(patienceMs),
  });
  const body = (await response.json().catch(() => ({}))) as { issuer?: string };
  const date = response.headers.get('date');
  return { status: response.status, said: body.issuer, date: date === null ? undefined : new Date(date) };
}

const absent = (host: string, realm: string): Fault => ({
  setting: 'FIREGRID_REALM',
  wrong: `Keycloak at ${host} has no realm ${realm}`,
  todo: 'Import the realm, or correct the name',
});

const unreachable = (url: string, why: string): Fault => ({
  setting: 'FIREGRID_KEYCLOAK_URL',
  wrong: `Keycloak at ${new URL(url).host} can't be asked: ${why}`,
  todo: mendAddress(why),
});
