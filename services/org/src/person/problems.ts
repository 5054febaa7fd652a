import { defineProblems } from '@firegrid/problem';

export const personProblems = defineProblems({
  'unknown-person': { status: 400, title: 'There is no such person among yours' },
  'username-taken': { status: 409, title: 'Somebody has this username' },
  'person-left': { status: 409, title: 'The person has left' },
  'no-phone': { status: 404, title: 'No phone number is known' },
  'account-missing': { status: 409, title: 'The person has no account yet' },
});
