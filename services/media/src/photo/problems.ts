import { defineProblems } from '@firegrid/problem';

export const problems = defineProblems({
  'not-a-photo': { status: 400, title: 'This is not a photo of the kind it says' },
  'too-many-pixels': { status: 400, title: 'The photo has too many pixels' },
  'hash-differs': { status: 409, title: 'What arrived is not what was announced' },
  'parts-missing': { status: 409, title: 'Parts of the photo have not arrived' },
});
