import type { Census } from './census.ts';

/** How the week with a ledger of 200 premises leaves 黄花镇, whatever happened to the platform in between. */
export const weekEnds: Census = {
  hazards: [
    'blocked-stairway closed: reported, fixedOnSpot, closed',
    'illegal-build confirmed: reported, confirmed, transferOffered, transferRefused',
    'locked-exit closed: reported, confirmed, transferOffered, transferAcknowledged, planned, submitted, closed',
    'three-in-one rectifying: reported, confirmed, planned, climbed, climbed',
  ],
  transfers: ['answered'],
  inspections: 3,
  premises: 200,
  duties: { due: 197, fulfilled: 3 },
  notices: {
    'yutang-grid-1': [
      'appointed assignment',
      'assigned illegal-build',
      'closed blocked-stairway',
      'closed locked-exit',
    ],
    'yutang-village': [
      'acknowledged locked-exit',
      'appointed assignment',
      'climbed three-in-one',
      'overdue three-in-one',
      'reported illegal-build',
      'reported locked-exit',
      'reported three-in-one',
      'submitted blocked-stairway',
    ],
    'huanghua-township': [
      'acknowledged transfer',
      'appointed assignment',
      'climbed three-in-one',
      'overdue three-in-one',
      'refused illegal-build',
    ],
    'huanghua-police': [
      'appointed assignment',
      'closed locked-exit',
      'transferred locked-exit',
      'transferred transfer',
    ],
    'huanghua-fire': ['appointed assignment', 'transferred illegal-build'],
  },
};
