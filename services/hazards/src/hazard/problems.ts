import { defineProblems } from '@firegrid/problem';

export const problems = defineProblems({
  'act-not-possible': { status: 409, title: 'The hazard does not allow this now' },
  'hazard-ended': { status: 409, title: 'The hazard has ended' },
  'transfer-under-way': { status: 409, title: 'The hazard is being handed over' },
  'no-transfer-under-way': { status: 409, title: 'The hazard is not being handed over' },
  'clock-already-stopped': { status: 409, title: 'The clock is already stopped' },
  'clock-already-running': { status: 409, title: 'The clock is already running' },
  'deadline-passed': { status: 409, title: 'The deadline has passed' },
  'merge-target-ended': { status: 409, title: 'The other hazard has ended' },
  'merge-into-later': { status: 409, title: 'A duplicate is merged into the earlier report' },
  'not-in-custody': { status: 403, title: 'The hazard is not in the hands of your post' },
  'own-work': { status: 403, title: 'Nobody verifies his own rectification' },
  'unknown-hazard-type': { status: 400, title: 'The catalogue has no such hazard type' },
  'unknown-factor': { status: 400, title: 'The catalogue has no such factor' },
  'factors-needed': { status: 400, title: 'A major hazard names its factors' },
  'not-fixable-on-spot': { status: 400, title: 'This type of hazard is not fixed on the spot' },
  'photo-needed': { status: 400, title: 'A photo is needed' },
  'deadline-not-allowed': { status: 400, title: 'This deadline is not allowed' },
  'post-not-possible': { status: 400, title: 'This post cannot take the hazard over' },
  'unknown-merge-target': { status: 400, title: 'There is no such hazard to merge into' },
  'unknown-premises': { status: 400, title: 'There are no such premises' },
});
