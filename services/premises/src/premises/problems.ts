import { defineProblems } from '@firegrid/problem';

/** Refusals of the premises rules. */
export const problems = defineProblems({
  'premises-closed': { status: 409, title: 'The premises is closed' },
  'premises-open': { status: 409, title: 'The premises is open' },
  'unknown-class': { status: 422, title: 'The catalogue has no such class' },
  'unknown-tag': { status: 422, title: 'The catalogue has no such tag' },
  'over-threshold': { status: 422, title: 'Too large for this class here' },
});
