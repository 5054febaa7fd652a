import { isRole, type Role } from './roles.ts';

/** A role held at an area; the token writes it `role@area`. */
export interface Grant {
  readonly role: Role;
  readonly area: string;
}

/** Who calls, as the token says. */
export interface Principal {
  /** The Keycloak subject. */
  readonly subject: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** To the second, as Keycloak stamps tokens. */
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

// No '*' and no '@': a grant can never read as the system's scope or as two grants.
const areaCode = /^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/;

/** `grid-worker@430121105201-003` → Grant; undefined for an unknown role (of a newer release) or an ill-formed area. */
export function parseGrant(text: string): Grant | undefined {
  const at = text.indexOf('@');
  const [role, area] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  return isRole(role) && areaCode.test(area) ? { role, area } : undefined;
}

export const formatGrant = ({ role, area }: Grant): string => `${role}@${area}`;
