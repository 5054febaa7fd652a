import type { Actor } from '@firegrid/decider';

/** Timed acts that nobody in particular does. */
export const system: Actor = { subject: 'system', role: 'system', area: '' };

/** Whoever reports a hazard without a login. No Keycloak subject reads like this. */
export const stranger: Actor = { subject: 'public', role: 'public', area: '' };
