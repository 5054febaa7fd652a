import { defineProblems } from '@firegrid/problem';

/** Refusals of a whole file; those of a line are in data/import-reasons.json. */
export const problems = defineProblems({
  'unreadable-file': { status: 400, title: 'The file cannot be read' },
  'wrong-columns': { status: 400, title: 'The file lacks columns or has one twice' },
  'too-many-rows': { status: 413, title: 'The file has too many rows' },
  'upload-overtaken': { status: 409, title: 'The same upload was begun anew elsewhere' },
});
