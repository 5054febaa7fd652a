import { defineProblems } from '@firegrid/problem';

export const bodyProblems = defineProblems({
  'body-exists': { status: 409, title: 'A body with this code is there' },
  'body-dissolved': { status: 409, title: 'The body is dissolved' },
});
