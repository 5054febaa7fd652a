import { defineProblems } from '@firegrid/problem';

export const problems = defineProblems({
  'nothing-to-answer': { status: 409, title: 'Every hazard of the document has been answered' },
  'hazard-not-transferable': { status: 409, title: 'A hazard of the document cannot be handed over' },
  'not-in-transfer': { status: 400, title: 'The document has no such hazard' },
  'not-addressed': { status: 403, title: 'The document is addressed to another post' },
});
