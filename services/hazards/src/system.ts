import type { Actor } from '@firegrid/decider';

/** Timed acts and reactions that nobody in particular does. */
export const system: Actor = { subject: 'system', role: 'system', area: '' };
