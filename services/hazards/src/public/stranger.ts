import type { Actor } from '@firegrid/decider';

/** Whoever reports without a login. No Keycloak subject reads like this. */
export const stranger: Actor = { subject: 'public', role: 'public', area: '' };
