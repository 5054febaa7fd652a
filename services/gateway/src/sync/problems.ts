import { defineProblems } from '@firegrid/problem';

export const problems = defineProblems({
  'needed-command-refused': { status: 422, title: 'What it depends on was refused' },
});
